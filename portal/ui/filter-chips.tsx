import { Button, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from './drop-menu';
import css from './filter-chips.module.css';
import { Icon } from './icon';
import { ScrollStrip } from './scroll-strip';
import type { UrlFilters } from './url-filters';

export interface FilterSpec {
  /** The key in the URL. */
  key: string;
  /** "étape" */
  label: string;
  options: { value: string; label: string }[];
  /** Several values may hold at once. */
  multiple?: boolean;
}

interface FilterChipsProps {
  specs: FilterSpec[];
  filters: UrlFilters;
  /** "11 orientations sur 34" */
  count?: ReactNode;
  /** At the right: export, link. */
  tools?: ReactNode;
  /** The filters are about to be chosen from. */
  onOpen?: () => void;
}

export function FilterChips({ specs, filters, count, tools, onOpen }: FilterChipsProps) {
  const { t } = useTranslation();
  const active = specs.filter((spec) => (filters.values[spec.key]?.length ?? 0) > 0);
  const wordsOf = (spec: FilterSpec) =>
    (filters.values[spec.key] ?? []).map((value) => spec.options.find((option) => option.value === value)?.label ?? value).join(', ');
  const held = (spec: FilterSpec, value: string) => filters.values[spec.key]?.includes(value) ?? false;
  const toggle = (spec: FilterSpec, value: string) => {
    const kept = filters.values[spec.key] ?? [];
    if (kept.includes(value))
      filters.set(
        spec.key,
        kept.filter((one) => one !== value),
      );
    else filters.set(spec.key, spec.multiple ? [...kept, value] : [value]);
  };

  return (
    <div className={css.bar}>
      {specs.length > 0 ? (
        <ScrollStrip label={t('list.filters')} className={css.strip}>
          <ul className={css.chips} aria-label={t('list.filters')}>
            {active.map((spec) => (
              <li key={spec.key} className={css.chip}>
                <span>
                  <span className="m-dim">
                    {spec.label}
                    {'\u00a0'}:
                  </span>{' '}
                  <strong>{wordsOf(spec)}</strong>
                </span>
                <CloseButton
                  size={26}
                  variant="transparent"
                  aria-label={t('list.removeFilter', { label: spec.label, value: wordsOf(spec) })}
                  onClick={() => filters.set(spec.key, null)}
                />
              </li>
            ))}
            {specs.length > 0 ? (
              <li>
                <DropMenu
                  className={css.menu}
                  position="bottom-start"
                  closeOnItemClick={false}
                  width={260}
                  onOpen={onOpen}
                  target={
                    <Button variant="default" size="compact-md" className={css.add} leftSection={<Icon of={IconPlus} size={15} />}>
                      {t('list.filter')}
                    </Button>
                  }
                >
                  {(Menu) =>
                    specs.map((spec) => (
                      // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
                      <div key={spec.key} role="group" aria-label={spec.label}>
                        <Menu.Label>{spec.label}</Menu.Label>
                        {spec.options.map((option) =>
                          spec.multiple ? (
                            <Menu.CheckboxItem
                              key={option.value}
                              checked={held(spec, option.value)}
                              onChange={() => toggle(spec, option.value)}
                            >
                              {option.label}
                            </Menu.CheckboxItem>
                          ) : (
                            <Menu.RadioItem
                              key={option.value}
                              value={option.value}
                              checked={held(spec, option.value)}
                              closeMenuOnClick={false}
                              onChange={() => toggle(spec, option.value)}
                            >
                              {option.label}
                            </Menu.RadioItem>
                          ),
                        )}
                      </div>
                    ))
                  }
                </DropMenu>
              </li>
            ) : null}
            {filters.any ? (
              <li>
                <button type="button" className={`m-link ${css.clear}`} onClick={filters.clear}>
                  {t('list.clearFilters')}
                </button>
              </li>
            ) : null}
          </ul>
        </ScrollStrip>
      ) : null}
      <div className={css.tools}>
        {count ? <span role="status">{count}</span> : null}
        {tools}
      </div>
    </div>
  );
}
