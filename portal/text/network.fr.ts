export default {
  title: 'Réseau',
  empty: { title: 'Aucun partenaire pour le moment.', text: 'Les structures liées à la vôtre par une convention arriveront ici.' },
};
