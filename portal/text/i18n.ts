import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, typographicCatalogue } from './typography';

const STORED = 'maillage-language';

// One chunk per subject and language, so that a page carries only its own words. Those that everybody may load are named
// here; the partners' own, whose very names tell, come with their side of the portal.
const catalogues = import.meta.glob<object>('./{common,signin,invitation,immersions}.{fr,en}.ts', { import: 'default' });

export function addCatalogues(more: Record<string, () => Promise<object>>): void {
  Object.assign(catalogues, more);
}

export type Subject = keyof import('i18next').CustomTypeOptions['resources'];

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

/** French unless someone chose English on this machine: the browser's language is not asked. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

export async function setLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that refuses storage still changes language for this visit.
  }
  await i18next.changeLanguage(language);
}

export async function startText(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use({
      type: 'backend',
      read(language: string, namespace: string, done: (error: unknown, data: object | null) => void) {
        const load = catalogues[`./${namespace}.${language}.ts`];
        if (!load) return done(new Error(`No catalogue for ${namespace} in ${language}`), null);
        load().then(
          (catalogue) => done(null, language === 'fr' ? typographicCatalogue(catalogue) : catalogue),
          (error) => done(error, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      supportedLngs: ['fr', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = currentLanguage();
}

/** Begins to load the words of a subject beside the page that will ask for them. */
export function loadSubjects(...subjects: Subject[]): Promise<void> {
  return i18next.loadNamespaces(subjects);
}
