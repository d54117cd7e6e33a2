import { useImmersionColumns } from './immersion-columns';
import { ImmersionList } from './immersion-list';

export default function ImmersionListPage() {
  return <ImmersionList columns={useImmersionColumns()} />;
}
