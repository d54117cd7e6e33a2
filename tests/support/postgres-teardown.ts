import { stopPostgres } from './postgres-setup';

export default stopPostgres;
