export default {
  title: 'Placements',
  view: { current: 'En cours', coming: 'Entrées à venir', over: 'Terminés' },
  column: { person: 'Personne', host: 'Hébergeur', state: 'État', entry: 'Entrée', exit: 'Sortie', days: 'Durée' },
  count_one: '<b>{{count}}</b> placement',
  count_other: '<b>{{count}}</b> placements',
  search: 'Chercher un nom ou une référence',
  searchHint: 'Nom ou référence',
  capacity: {
    now_one: '{{count}} place depuis le {{date}}.',
    now_other: '{{count}} places depuis le {{date}}.',
    before_one: '{{count}} place avant, depuis le {{date}}.',
    before_other: '{{count}} places avant, depuis le {{date}}.',
    next_one: '{{count}} place à partir du {{date}}.',
    next_other: '{{count}} places à partir du {{date}}.',
    none: "Le nombre de places de votre structure n'est pas encore enregistré.",
  },
  empty: {
    title: 'Aucun placement pour le moment.',
    text: 'Un placement commence quand un hébergeur accepte une orientation.',
    filtered: 'Aucun placement de ce nom à cette étape.',
    filteredText: 'Voyez une autre étape, ou cherchez un autre nom.',
  },
};
