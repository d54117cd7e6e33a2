export default {
  title: 'Placements',
  empty: { title: 'Aucun placement pour le moment.', text: 'Un placement commence quand un hébergeur accepte une orientation.' },
};
