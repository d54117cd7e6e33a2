import { type GraphQLEnumType, getNamedType, isEnumType, isObjectType } from 'graphql';
import type { Page } from 'playwright-core';
import { plainSchema } from '../../api/schema';
import { mayRead, policy } from '../../api/visibility/policy';
import { relationshipNames } from '../../api/visibility/relationships';
import { ImmersionStory } from '../modules/immersions/immersion-story';
import { Product } from '../support/product';

/**
 * What an employer's browser, or that of somebody who is not signed in, is sent of the portal. Code is public: a name of
 * a field or of a kind of organisation in it tells what the network is for, even where no person's record is answered.
 */
let story: ImmersionStory;
let product: Product;
let ref: string;

beforeAll(async () => {
  story = await ImmersionStory.begin();
  ref = (await story.asked()).ref;
  // The list of invented people at the sign-in is the demonstration's alone.
  product = await Product.open(story.world, { MAILLAGE_DEMO: '' });
});
afterAll(async () => {
  await product?.close();
  await story?.world.end();
});

/** Compartments of which an employer reads something, whoever it is to the record. */
const rows = Object.entries(policy.compartments);
const isReadable = ([, { anchor, cells }]: (typeof rows)[number]) =>
  anchor === 'organisation' || mayRead(cells.EMPLOYER) || mayRead(cells.EMPLOYER_ASKED);
const readable = rows.filter(isReadable);
const withheld = rows.filter((row) => !isReadable(row));

/** Names made of two words or more: "careContracts" tells, "text" does not. */
const compound = (name: string): boolean => /[a-z][A-Z]/.test(name) || name.includes('_');

function tellingNames(): Set<string> {
  const types = plainSchema().getTypeMap();
  const enumsOf = (rows: typeof readable) =>
    new Set(
      rows.flatMap(([name, { fields }]) => {
        const type = types[name];
        const all = isObjectType(type) ? type.getFields() : {};
        return fields.map((field) => getNamedType(all[field]?.type)).filter((one): one is GraphQLEnumType => isEnumType(one));
      }),
    );
  const known = enumsOf(readable);
  const members = (list: Iterable<GraphQLEnumType>) => [...list].flatMap((one) => one.getValues().map(({ name }) => name));
  const spoken = new Set([...readable.flatMap(([, { fields }]) => fields), ...members(known)]);
  // "Assessment" is a word of an employer's own "ImmersionAssessment", and "immersionPeriods" the list of its own periods.
  const own = (name: string) => readable.some(([one]) => one.endsWith(name) || `${one}s`.toLowerCase() === name.toLowerCase());
  const names = [
    'HostPlaces',
    'hostPlaces',
    ...withheld.map(([name]) => name),
    ...withheld.map(([name]) => name.replace(/^./, (letter) => letter.toLowerCase())).filter(compound),
    ...withheld.flatMap(([, { fields }]) => fields).filter(compound),
    ...members([...enumsOf(withheld)].filter((one) => !known.has(one))).filter(compound),
    ...members([types.OrganisationKind as GraphQLEnumType]).filter((kind) => kind !== 'EMPLOYER'),
    ...relationshipNames.filter(compound).filter((name) => !name.startsWith('EMPLOYER')),
  ];
  return new Set(names.filter((name) => /^[A-Z_]+$/.test(name) || !(spoken.has(name) || own(name))));
}

/** What partners write and say, in both languages, however it is spelt. */
const STEMS =
  /spip|judicia|justice|prison|[ée]crou|d[ée]tenu|detain|inmate|clini[cq]|addict|probation|condamn|convict|offen[cd]e|p[ée]nal|peines?\b|\bsoins?\b|\bcare\b|carecontract|mission locale/gi;

const names = tellingNames();

/** Each telling word of a text, with what stands around it. */
function told(text: string): string[] {
  const around = (at: number, word: string) => `${word} in “${text.slice(Math.max(0, at - 40), at + 40).replaceAll('\n', ' ')}”`;
  const stems = [...text.matchAll(STEMS)].map(({ index, 0: word }) => around(index, word));
  const identifiers = [...text.matchAll(/[A-Za-z_][A-Za-z0-9_]*/g)]
    .filter(([word]) => names.has(word))
    .map(({ index, 0: word }) => around(index, word));
  return [...stems, ...identifiers];
}

/** Every script, style and page that the browser asked for or announced; their texts are read at the end, as it was sent them. */
function listen(page: Page): () => Promise<Map<string, string>> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname) || request.isNavigationRequest()) paths.add(pathname);
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const announced = await page.$$eval('link[rel=modulepreload], link[rel=stylesheet], script[src]', (tags) =>
      tags.map((tag) => new URL(tag.getAttribute('href') ?? tag.getAttribute('src') ?? '', window.location.href).pathname),
    );
    const all = [...new Set([...paths, ...announced])];
    const texts = await page.evaluate((list) => Promise.all(list.map(async (path) => (await fetch(path)).text())), all);
    return new Map(all.map((path, at) => [path, texts[at] ?? '']));
  };
}

/** Opens what is folded on a page: what it holds may load only then. */
async function unfold(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /confirme|confirm/ })
    .first()
    .waitFor();
  for (const fold of await page.locator('main [aria-expanded]').all())
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

const findings = (texts: Map<string, string>) =>
  [...texts].flatMap(([path, text]) => [...told(path), ...told(text)].map((one) => `${path}: ${one}`));

test('the list of telling words comes from the policy, and is long', () => {
  for (const word of [
    'JudicialSituation',
    'judicialSituation',
    'ecrouNumber',
    'clinicalNotes',
    'careContracts',
    'HOST_ASSOCIATION',
    'SPIP',
    'Referral',
  ])
    expect(names).toContain(word);
  for (const word of ['ImmersionPeriod', 'tradeLabel', 'EMPLOYER', 'text', 'id']) expect(names).not.toContain(word);
  expect(names.size).toBeGreaterThan(100);
});

test.each(['fr', 'en'])('somebody who is not signed in downloads no telling word (%s)', async (language) => {
  const page = await product.visitor();
  await page.addInitScript((chosen) => localStorage.setItem('maillage-language', chosen), language);
  const texts = listen(page);
  await page.goto(`${product.origin}/sign-in`);
  await page.locator('input[type=email]').waitFor();
  const sent = await texts();
  expect(sent.size).toBeGreaterThan(8);
  expect(findings(sent)).toEqual([]);
  await page.context().close();
});

test.each(['fr', 'en'])('an employer downloads no telling word on any of its pages (%s)', async (language) => {
  const page = await product.signIn(story.employer, {}, (opened) =>
    opened.addInitScript((chosen) => localStorage.setItem('maillage-language', chosen), language),
  );
  const texts = listen(page);
  for (const path of ['/', '/immersions', `/immersions/${ref}`, '/referrals', '/nowhere']) {
    await page.goto(`${product.origin}${path}`);
    await page.locator('h1').first().waitFor();
    if (path.endsWith(ref)) await unfold(page);
    await page.waitForLoadState('networkidle');
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const sent = await texts();
  expect(sent.size).toBeGreaterThan(12);
  expect(findings(sent)).toEqual([]);
  await page.context().close();
});

test('the same ears hear it where one is planted, and where a partner signs in', async () => {
  expect(told('{name:"judicialSituation"}')).toHaveLength(2);
  expect(told('kind===`HOST_ASSOCIATION`')).toHaveLength(1);
  const planted = await product.visitor();
  await planted.route('**/assets/index-*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}\nconst planted = 'ecrouNumber';` });
  });
  const heard = listen(planted);
  await planted.goto(`${product.origin}/sign-in`);
  expect(findings(await heard()).join()).toContain('ecrouNumber');
  await planted.context().close();

  const partner = await product.signIn(story.by.REFERRER);
  const texts = listen(partner);
  await partner.goto(`${product.origin}/referrals`);
  await partner.locator('h1').first().waitFor();
  expect(findings(await texts()).length).toBeGreaterThan(20);
  await partner.context().close();
});
