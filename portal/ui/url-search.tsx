import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Icon } from './icon';
import type { UrlFilters } from './url-filters';
import css from './url-search.module.css';

interface UrlSearchProps {
  filters: UrlFilters;
  label: string;
  placeholder: string;
  /** Its name in the address. */
  param?: string;
}

/** A name or a reference, under `nom` in the address unless another name is given, which follows once the typing rests. */
export function UrlSearch({ filters, label, placeholder, param = 'nom' }: UrlSearchProps) {
  const asked = filters.values[param]?.join(',') ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => filters.set(param, typed.trim() || null), 300);
    return () => clearTimeout(timer);
  }, [typed, asked, filters, param]);
  return (
    <TextInput
      className={css.search}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon of={IconSearch} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
