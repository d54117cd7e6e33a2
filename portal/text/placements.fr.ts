export default {
  title: 'Placements',
  view: { current: 'En cours', coming: 'Entrées à venir', over: 'Terminés' },
  column: { person: 'Personne', host: 'Hébergeur', state: 'État', entry: 'Entrée', exit: 'Sortie', days: 'Durée' },
  empty: { title: 'Aucun placement pour le moment.', text: 'Un placement commence quand un hébergeur accepte une orientation.' },
  occupancy: 'Occupation',
};
