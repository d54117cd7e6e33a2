export default {
  title: 'Orientations',
  empty: { title: 'Aucune orientation pour le moment.', text: 'Les orientations que vous envoyez ou recevez arriveront ici.' },
};
