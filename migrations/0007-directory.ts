import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory: its entries, and the words that they are found by. */
export class Directory1763769600007 implements MigrationInterface {
  name = 'Directory1763769600007';

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
  `CREATE FUNCTION distance_km(latitude float8, longitude float8, from_latitude float8, from_longitude float8) RETURNS float8
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 2 * 6371 * asin(least(1, sqrt(power(sin(radians(latitude - from_latitude) / 2), 2)
      + cos(radians(latitude)) * cos(radians(from_latitude)) * power(sin(radians(longitude - from_longitude) / 2), 2)))) $$`,
  `CREATE TABLE "directory_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "name" text NOT NULL, "siret" text, "street" text, "postal_code" text, "city" text, "commune_code" text, "departement" text, "latitude" numeric, "longitude" numeric, "phone" text, "website" text, "source" text NOT NULL, "source_date" date NOT NULL, "checked" boolean NOT NULL DEFAULT true, "listed" boolean NOT NULL DEFAULT true, "source_key" text NOT NULL, "words" text NOT NULL, "sort_name" text NOT NULL, CONSTRAINT "directory_entry_kind_is_directory_kind" CHECK ("kind" IN ('SPIP', 'SPIP_BRANCH', 'PRISON', 'MISSION_LOCALE', 'MISSION_LOCALE_SITE', 'ACI', 'EI', 'AI', 'ETTI', 'GEIQ', 'STRUCTURE')), CONSTRAINT "PK_f3c0989289c2606c32389bf8502" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_ad981ec4e7a6f2289bb72f8e3b" ON "directory_entry"  ("siret") `,
  `CREATE INDEX "IDX_9e9d37c6ee520b79c64b7ccd5c" ON "directory_entry"  ("commune_code") `,
  `CREATE INDEX "IDX_a8623f268eca616cd195a915ba" ON "directory_entry"  ("departement", "kind") `,
  `CREATE INDEX "IDX_73b0aba00d352b19470387be88" ON "directory_entry"  ("latitude", "longitude") `,
  `CREATE INDEX "IDX_43237e855b9dea7289233dab16" ON "directory_entry"  ("sort_name", "id") `,
  `CREATE UNIQUE INDEX "IDX_cc8bcba2cec0b49009a5b7cd8a" ON "directory_entry"  ("source", "source_key") `,
  `CREATE INDEX directory_entry_words ON directory_entry USING gin (to_tsvector('simple', words))`,

  // What an invitation says to whoever holds its code, and nothing once it is used, withdrawn or over.
  `CREATE FUNCTION invitation_of(p_code bytea) RETURNS TABLE (id uuid, organisation_id uuid, organisation_name text, organisation_kind text,
      inviter_id uuid, inviter_name text, invited_by text, expires_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      RETURN QUERY SELECT i.id, o.id, o.name, o.kind, i.invited_by_id, b.name, i.invited_by, i.expires_at
        FROM organisation_invitation i JOIN organisation o ON o.id = i.organisation_id JOIN organisation b ON b.id = i.invited_by_id
        WHERE i.code_hash = p_code AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now() AND b.active
          -- An invitation makes a first manager, and never another one.
          AND NOT o.active AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id);
    END $$`,
  // Accepts for the first who asks: an account unless the person has one, the first membership, the organisation active, both sides told.
  `CREATE FUNCTION accept_invitation(p_code bytea, p_account uuid, p_email text, p_password_hash text, p_name text, p_function text)
    RETURNS TABLE (account_id uuid, membership_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    DECLARE
      found record;
      person uuid := p_account;
      member uuid := gen_random_uuid();
    BEGIN
      PERFORM 1 FROM organisation_invitation WHERE code_hash = p_code FOR UPDATE;
      SELECT * INTO found FROM invitation_of(p_code);
      IF found.id IS NULL THEN RETURN; END IF;
      PERFORM 1 FROM organisation WHERE id = found.organisation_id FOR UPDATE;
      IF EXISTS (SELECT 1 FROM organisation WHERE id = found.organisation_id AND active) THEN RETURN; END IF;
      IF person IS NULL THEN
        person := gen_random_uuid();
        INSERT INTO account (id, email, display_name, password_hash) VALUES (person, p_email, p_name, p_password_hash);
      END IF;
      INSERT INTO membership (id, account_id, organisation_id, display_name, function, role) VALUES (member, person, found.organisation_id, p_name, p_function, 'MANAGER');
      UPDATE organisation SET active = true, version = version + 1 WHERE id = found.organisation_id;
      UPDATE organisation_invitation SET accepted_at = now() WHERE id = found.id;
      UPDATE organisation_invitation SET withdrawn_at = now() WHERE organisation_id = found.organisation_id AND accepted_at IS NULL AND withdrawn_at IS NULL;
      INSERT INTO journal_entry (at, verb, compartment, subject_id, label, actor_name, actor_function, membership_id, organisation_id)
        SELECT now(), 'ORGANISATION_JOINED', 'Organisation', found.organisation_id, found.organisation_name, p_name, p_function, told.member, told.organisation
        FROM (VALUES (member, found.organisation_id), (NULL, found.inviter_id)) told(member, organisation);
      RETURN QUERY SELECT person, member;
    END $$`,
];
