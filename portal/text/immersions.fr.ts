export default {
  title: 'Immersions',
  empty: { title: 'Aucune immersion pour le moment.', text: 'La Mission Locale les propose depuis le plan.' },
};
