import { useQuery } from '@apollo/client/react';
import { CommunesDocument, type CommunesQuery, type DirectoryKind } from '../../../schema/generated/graphql';
import type { UrlFilters } from '../../ui/url-filters';

export const COUNTRY_KEYS = ['nom', 'genre', 'dep', 'autour', 'rayon', 'verifier'] as const;
export const RADII = [10, 20, 30, 50, 100];
const USUAL_RADIUS = 30;

export type Commune = CommunesQuery['communes'][number];

/** What the address asks of the national directory. */
export function countrySearch(filters: UrlFilters) {
  const kinds = (filters.values.genre ?? []) as DirectoryKind[];
  const near = filters.one('autour');
  const radius = Number(filters.one('rayon'));
  return {
    search: filters.values.nom?.join(' ') || null,
    kind: kinds.length ? kinds : null,
    departement: filters.one('dep'),
    near,
    withinKm: near ? (RADII.includes(radius) ? radius : USUAL_RADIUS) : null,
    keptApart: filters.one('verifier') === 'oui' ? true : null,
  };
}

/** The commune that the address names. */
export function useCentre(code: string | null): Commune | undefined {
  const { data } = useQuery(CommunesDocument, { variables: { search: code ?? '' }, skip: !code });
  return data?.communes.find((commune) => commune.code === code);
}

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Place = { latitude?: number | null; longitude?: number | null };

/** Kilometres as the crow flies, as the API counts them; null when one of the two has no position. */
export function kilometres(one: Place, other: Place | undefined): number | null {
  if (one.latitude == null || one.longitude == null || other?.latitude == null || other.longitude == null) return null;
  const [from, to] = [radians(other.latitude), radians(one.latitude)];
  const part = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(radians(one.longitude - other.longitude) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
}
