export default {
  title: 'Rapports',
  empty: { title: 'Aucun rapport pour le moment.', text: 'Le rapport se construit au fil des entrées et des sorties.' },
};
