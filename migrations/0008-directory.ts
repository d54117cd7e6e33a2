import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory: its entries, and the words that they are found by. */
export class Directory1763769600008 implements MigrationInterface {
  name = 'Directory1763769600008';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The past does not move: restore a backup instead.');
  }
}

const statements = [
  // Lower case without accents, ligatures or punctuation, whatever the locale of the database: what an index may hold.
  `CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT btrim(regexp_replace(translate(replace(replace(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'), 'Œ', 'oe'), 'Æ', 'ae'),
      'àâäáãåçéèêëîïíìôöóòõøùûüúÿñÀÂÄÁÃÅÇÉÈÊËÎÏÍÌÔÖÓÒÕØÙÛÜÚŸÑ', 'aaaaaaceeeeiiiioooooouuuuynaaaaaaceeeeiiiioooooouuuuyn'), '[^a-z0-9]+', ' ', 'g')) $$`,
  `CREATE TABLE "directory_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "name" text NOT NULL, "siret" text, "street" text, "postal_code" text, "city" text, "commune_code" text, "departement" text, "latitude" numeric, "longitude" numeric, "phone" text, "website" text, "source" text NOT NULL, "source_date" date NOT NULL, "checked" boolean NOT NULL DEFAULT true, "listed" boolean NOT NULL DEFAULT true, "source_key" text NOT NULL, "words" text NOT NULL, "sort_name" text NOT NULL, CONSTRAINT "directory_entry_kind_is_directory_kind" CHECK ("kind" IN ('SPIP', 'SPIP_BRANCH', 'PRISON', 'MISSION_LOCALE', 'MISSION_LOCALE_SITE', 'ACI', 'EI', 'AI', 'ETTI', 'GEIQ', 'STRUCTURE')), CONSTRAINT "PK_f3c0989289c2606c32389bf8502" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ad981ec4e7a6f2289bb72f8e3b" ON "directory_entry"  ("siret") `,
  `CREATE INDEX "IDX_9e9d37c6ee520b79c64b7ccd5c" ON "directory_entry"  ("commune_code") `,
  `CREATE INDEX "IDX_a8623f268eca616cd195a915ba" ON "directory_entry"  ("departement", "kind") `,
  `CREATE INDEX "IDX_73b0aba00d352b19470387be88" ON "directory_entry"  ("latitude", "longitude") `,
  `CREATE INDEX "IDX_43237e855b9dea7289233dab16" ON "directory_entry"  ("sort_name", "id") `,
  `CREATE UNIQUE INDEX "IDX_cc8bcba2cec0b49009a5b7cd8a" ON "directory_entry"  ("source", "source_key") `,
  `CREATE INDEX directory_entry_words ON directory_entry USING gin (to_tsvector('simple', words))`,
];
