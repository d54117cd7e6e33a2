export default {
  title: 'Réglages',
  empty: { title: 'Rien à régler pour le moment.', text: 'La langue et les couleurs se changent depuis votre nom.' },
};
