import { addCatalogues } from './i18n';

addCatalogues(import.meta.glob<object>(['./*.{fr,en}.ts', '!./{common,signin,immersions}.*.ts'], { import: 'default' }));
