import sql, { raw, type Sql } from 'sql-template-tag';
import { folded } from '../../database/folded';

/**
 * Which SPIP belong to the inter-région of a host association: a rule of the report, by département.
 * The départements of each direction interrégionale des services pénitentiaires since 1 January 2017 (décret 2016-1877 of
 * 27 December 2016), as the monthly statistics of the Ministry of Justice of July 2026 place their prisons.
 */
const since2017: Record<string, string> = {
  Bordeaux: `
    16 Charente, 17 Charente-Maritime, 19 Corrèze, 23 Creuse, 24 Dordogne, 33 Gironde, 40 Landes, 47 Lot-et-Garonne,
    64 Pyrénées-Atlantiques, 79 Deux-Sèvres, 86 Vienne, 87 Haute-Vienne`,
  Dijon: `
    18 Cher, 21 Côte-d'Or, 25 Doubs, 28 Eure-et-Loir, 36 Indre, 37 Indre-et-Loire, 39 Jura, 41 Loir-et-Cher, 45 Loiret, 58 Nièvre,
    70 Haute-Saône, 71 Saône-et-Loire, 89 Yonne, 90 Territoire de Belfort`,
  Lille: `
    02 Aisne, 59 Nord, 60 Oise, 62 Pas-de-Calais, 80 Somme`,
  Lyon: `
    01 Ain, 03 Allier, 07 Ardèche, 15 Cantal, 26 Drôme, 38 Isère, 42 Loire, 43 Haute-Loire, 63 Puy-de-Dôme, 69 Rhône, 73 Savoie,
    74 Haute-Savoie`,
  Marseille: `
    04 Alpes-de-Haute-Provence, 05 Hautes-Alpes, 06 Alpes-Maritimes, 13 Bouches-du-Rhône, 2A Corse-du-Sud, 2B Haute-Corse, 83 Var,
    84 Vaucluse`,
  Paris: `
    75 Paris, 77 Seine-et-Marne, 78 Yvelines, 91 Essonne, 92 Hauts-de-Seine, 93 Seine-Saint-Denis, 94 Val-de-Marne, 95 Val-d'Oise`,
  Rennes: `
    14 Calvados, 22 Côtes-d'Armor, 27 Eure, 29 Finistère, 35 Ille-et-Vilaine, 44 Loire-Atlantique, 49 Maine-et-Loire, 50 Manche,
    53 Mayenne, 56 Morbihan, 61 Orne, 72 Sarthe, 76 Seine-Maritime, 85 Vendée`,
  Strasbourg: `
    08 Ardennes, 10 Aube, 51 Marne, 52 Haute-Marne, 54 Meurthe-et-Moselle, 55 Meuse, 57 Moselle, 67 Bas-Rhin, 68 Haut-Rhin, 88 Vosges`,
  Toulouse: `
    09 Ariège, 11 Aude, 12 Aveyron, 30 Gard, 31 Haute-Garonne, 32 Gers, 34 Hérault, 46 Lot, 48 Lozère, 65 Hautes-Pyrénées,
    66 Pyrénées-Orientales, 81 Tarn, 82 Tarn-et-Garonne`,
  'Outre-mer': `
    971 Guadeloupe, 972 Martinique, 973 Guyane, 974 La Réunion, 975 Saint-Pierre-et-Miquelon, 976 Mayotte, 986 Wallis et Futuna,
    987 Polynésie française, 988 Nouvelle-Calédonie`,
};

/**
 * Départements that a direction had under the code de procédure pénale (ancient art. D. 190) and lost in 2017. Services go on
 * listing them by name: the report published for 2023 names the Eure and the Seine-Maritime, which are of Rennes since then.
 */
const heldBefore2017: Record<string, string[]> = { Lille: ['27', '76'], Dijon: ['08', '10', '51', '52'] };

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const rows = Object.entries(since2017).flatMap(([disp, list]) =>
  list
    .split(',')
    .map((one) => one.trim())
    .map((one) => ({ code: one.slice(0, one.indexOf(' ')), name: one.slice(one.indexOf(' ') + 1), disp })),
);

/** SQL: a row a département: its code, its name as names are compared, its direction and every direction that lists it. */
const departements = raw(
  `(VALUES ${rows
    .map(({ code, name, disp }) => {
      const listedBy = [disp, ...Object.keys(heldBefore2017).filter((other) => heldBefore2017[other]?.includes(code))];
      return `(${quoted(code)}, ${quoted(name)}, ${quoted(disp)}, ARRAY[${listedBy.map(quoted).join(', ')}])`;
    })
    .join(', ')}) AS d (code, name, disp, listed_by)`,
);

/** SQL: the name of a SPIP or of a département as names are compared: no accents, hyphens, "SPIP" nor article. */
const compared = (name: Sql): Sql =>
  sql`regexp_replace(translate(${folded(name)}, '-', ' '), '^(spip|service penitentiaire d''insertion et de probation)? *(de la |de l''|des |du |de |d''|la )?', '')`;

const placed = (from: Sql): Sql => sql`SELECT a.*, d.code, d.disp, d.listed_by FROM ${from} a
    LEFT JOIN LATERAL (SELECT d.code, d.disp, d.listed_by FROM departement d WHERE d.code = a.departement OR a.compared = d.compared OR a.compared LIKE d.compared || ' %'
      ORDER BY (a.compared = d.compared) DESC, (d.code = a.departement) DESC NULLS LAST, length(d.compared) DESC LIMIT 1) d ON true`;
const grouped = (from: Sql): Sql =>
  sql`(SELECT a.spip, max(a.departement) AS departement, sum(a.requests) AS requests, ${compared(sql`a.spip`)} AS compared FROM (${from}) a WHERE a.spip IS NOT NULL GROUP BY a.spip)`;

/**
 * CTE over the SPIP that asked, by name and recorded département: `origin`, the label that the report gives to each of them.
 * The inter-région is that of the host association's own département, else the one from which most requests `ever` came.
 */
export const origins = ({ asking, ever }: { asking: Sql; ever: Sql }): Sql => sql`departement AS MATERIALIZED
    (SELECT d.*, ${compared(sql`d.name`)} AS compared FROM ${departements}),
  placed AS MATERIALIZED (SELECT a.*, regexp_replace(a.spip, '^Service pénitentiaire d.insertion et de probation( \\(SPIP\\))?', 'SPIP', 'i') AS written
    FROM (${placed(grouped(asking))}) a),
  inter_region AS MATERIALIZED (SELECT COALESCE(
      (SELECT d.disp FROM organisation o JOIN departement d ON d.code = o.departement WHERE o.id = viewer_organisation()),
      (SELECT p.disp FROM (${placed(grouped(ever))}) p WHERE p.disp IS NOT NULL GROUP BY p.disp ORDER BY sum(p.requests) DESC, p.disp LIMIT 1)) AS disp),
  origin AS MATERIALIZED (SELECT p.spip, CASE
      WHEN i.disp IS NULL THEN p.written
      WHEN i.disp = ANY (p.listed_by) THEN (SELECT q.written FROM placed q WHERE q.code = p.code ORDER BY length(q.written), q.written LIMIT 1)
      ELSE 'OUTSIDE' END AS label FROM placed p CROSS JOIN inter_region i)`;
