export default {
  title: 'À traiter',
  empty: { title: 'Rien ne vous attend.', text: 'Quand un partenaire proposera une date ou posera une question, elle arrivera ici.' },
};
