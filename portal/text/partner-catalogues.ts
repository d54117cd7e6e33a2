import { addCatalogues } from './i18n';

addCatalogues(import.meta.glob<object>(['./*.{fr,en}.ts', '!./{common,signin,invitation,immersions}.*.ts'], { import: 'default' }));
