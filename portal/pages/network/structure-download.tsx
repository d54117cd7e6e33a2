import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectoryStructuresDocument } from '../../../schema/generated/graphql';
import { Icon } from '../../ui/icon';
import type { countrySearch } from './country-search';

type Structure = { _id: string } & Record<string, unknown>;

interface StructureDownloadProps {
  asked: ReturnType<typeof countrySearch>;
  total: number;
}

/** The structures of the search in data.inclusion's format, as a file. */
export function StructureDownload({ asked, total }: StructureDownloadProps) {
  const { t } = useTranslation('directory');
  const client = useApolloClient();
  const [read, setRead] = useState<number | null>(null);
  if (asked.keptApart || total === 0) return null;
  const { keptApart: _, ...search } = asked;
  const download = async () => {
    const structures: object[] = [];
    setRead(0);
    try {
      for (let afterId: string | null = null; ; ) {
        const { data } = await client.query({
          query: DirectoryStructuresDocument,
          variables: { ...search, afterId },
          fetchPolicy: 'no-cache',
        });
        const page = JSON.parse(data?.directoryStructures ?? '[]') as Structure[];
        if (page.length === 0) break;
        for (const { _id, ...structure } of page) {
          structures.push(structure);
          afterId = _id;
        }
        setRead(structures.length);
      }
      save(JSON.stringify(structures, null, 1));
    } finally {
      setRead(null);
    }
  };
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Icon of={IconDownload} />}
      disabled={read !== null}
      onClick={() => void download()}
    >
      {read === null ? t('download') : t('downloading', { count: read })}
    </Button>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'structures.json';
  link.click();
  URL.revokeObjectURL(address);
}
