export default {
  title: 'Plans d\'action',
  empty: { title: 'Aucun plan pour le moment.', text: 'Un plan commence quand une Mission Locale accepte une orientation.' },
};
