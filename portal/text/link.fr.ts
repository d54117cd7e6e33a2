export default {
  title: 'Une demande pour vous',
  empty: { title: 'Ce lien ne mène plus à rien.', text: 'Demandez un nouveau lien à la personne qui vous a écrit.' },
};
