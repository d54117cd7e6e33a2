import { header, line, RegisterWorld, text } from '../../support/register';

const absent = 'absent/registre.csv';

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
afterAll(() => registers.end());

describe('what is rejected', () => {
  const wrong: [string, () => string, object[]][] = [
    [
      'a day that is not in the calendar',
      () => registers.file(line(1), line(2, { date_demande: '31/02/2022' })),
      [{ line: 3, column: 'date_demande', value: '31/02/2022' }],
    ],
    [
      'a date in another format',
      () => registers.file(line(1, { rdv_proposes: '13/11/2021|2021-11-14' })),
      [{ line: 2, column: 'rdv_proposes' }],
    ],
    [
      'an exit before its entry',
      () => registers.file(line(1, { date_sortie: '04/02/2022' })),
      [{ line: 2, column: 'date_sortie', value: '04/02/2022' }],
    ],
    ['an exit without entry', () => registers.file(line(1, { date_entree: '' })), [{ line: 2, column: 'date_sortie' }]],
    ['an unknown opinion', () => registers.file(line(1, { avis: 'favorables' })), [{ line: 2, column: 'avis', value: 'favorables' }]],
    [
      'every unknown value at once',
      () =>
        registers.file(
          line(1, {
            sexe: 'M',
            primaire: 'peut-être',
            motif_sortie: 'parti',
            logement_entree: 'toString',
            obligation_soins: 'Thérapie',
            origine_spip: 'Nord',
          }),
        ),
      [
        { column: 'sexe' },
        { column: 'origine_spip' },
        { column: 'obligation_soins' },
        { column: 'motif_sortie' },
        { column: 'primaire' },
        { column: 'logement_entree' },
      ],
    ],
    [
      'a kept interview that was not offered',
      () => registers.file(line(1, { rdv_honore: '14/11/2021' })),
      [{ line: 2, column: 'rdv_honore' }],
    ],
    ['a missing name', () => registers.file(line(1, { nom: ' ' })), [{ line: 2, column: 'nom', value: '' }]],
    [
      'two lines with the same number',
      () => registers.file(line(1), line(2), line(3, { numero: 'PE-2021-001' })),
      [{ line: 4, column: 'numero', value: 'PE-2021-001', problem: expect.stringContaining('ligne 2') }],
    ],
    ['a line with a field too many', () => registers.file(line(1), `${line(2)};rien`), [{ line: 3, column: null }]],
    [
      'a line after a value of several lines',
      () => registers.file(line(1, { nom: '"DUPONT\nDURAND"' }), line(2, { sexe: 'X' })),
      [{ line: 4, column: 'sexe' }],
    ],
    ['a quote that is never closed', () => registers.file(line(1), line(2, { nom: '"DUPONT' })), [{ line: 3, column: null }]],
    [
      'another encoding',
      () => registers.written(Buffer.from([header, line(1), line(2, { nom: 'LEFÈVRE' })].join('\r\n'), 'latin1')),
      [{ line: 2, problem: expect.stringContaining('UTF-8') }],
    ],
    [
      'an encoding that breaks in the middle',
      () => registers.written(Buffer.concat([Buffer.from(text), Buffer.from(line(1, { numero: 'Z', nom: 'LEFÈVRE' }), 'latin1')])),
      [{ line: 349, problem: expect.stringContaining('UTF-8') }],
    ],
    ['UTF-16', () => registers.written(Buffer.from(`\uFEFF${text}`, 'utf16le')), [{ line: 1, problem: expect.stringContaining('UTF-8') }]],
    ['commas', () => registers.written(text.replaceAll(';', ',')), [{ line: 1, value: ',', problem: expect.stringContaining('virgule') }]],
    ['a missing column', () => registers.written([header, line(1)].join('\n').replaceAll(';avis;', ';')), [{ line: 1, column: 'avis' }]],
    ['a column that nobody knows', () => registers.written(`${header};écrou\n${line(1)};12`), [{ line: 1, column: 'écrou' }]],
    ['an empty file', () => registers.written(''), [{ line: 1, problem: 'Le fichier est vide.' }]],
    ['a file that is not there', () => absent, [{ line: null, value: absent }]],
  ];
  test.each(wrong)('%s', async (_name, make, rejected) => {
    const before = await registers.count('referral');
    const result = await registers.load(make(), { host: 'Refus', places: [] });
    expect(result).toMatchObject({ imported: 0, updated: 0, unchanged: 0, rejected: rejected.map((one) => expect.objectContaining(one)) });
    for (const rejection of result.rejected)
      expect(rejection).toEqual({ line: rejection.line, column: rejection.column, value: rejection.value, problem: expect.any(String) });
    expect(await registers.count('referral')).toBe(before);
    expect(await registers.rows(`SELECT 1 FROM organisation WHERE name = 'Refus'`)).toEqual([]);
  });

  test('a host association that is not there, is something else, or is not one alone', async () => {
    const refused = async (host: string, create = false) => (await registers.load(registers.file(line(1)), { host, create })).rejected;
    expect(await refused('Personne')).toEqual([expect.objectContaining({ line: null, column: '--host', value: 'Personne' })]);
    expect(await refused('73282932000074', true)).toHaveLength(1);
    const employer = await registers.world.organisation('EMPLOYER');
    expect(await refused(employer.name, true)).toHaveLength(1);
    await registers.world.organisation('HOST_ASSOCIATION', 'Jumelles');
    await registers.world.organisation('HOST_ASSOCIATION', 'Jumelles');
    expect(await refused('Jumelles')).toHaveLength(1);
  });
});
