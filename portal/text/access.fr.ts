export default {
  title: 'Qui a lu, qui a changé',
  empty: { title: 'Aucune lecture pour le moment.', text: 'Chaque lecture et chaque changement arriveront ici.' },
};
