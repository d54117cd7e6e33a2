export default {
  title: 'Contrats de soins',
  empty: { title: 'Aucun contrat pour le moment.', text: 'Un contrat commence quand une association de soin accepte une orientation.' },
};
