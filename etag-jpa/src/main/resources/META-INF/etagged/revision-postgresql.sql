-- The revisions of the entities annotated with @Revisioned: sixteen counters each.
-- Pages are left half empty, so that a raised counter stays on its page and no index changes.
create table etagged_revision (
  entity  varchar(255) not null,
  shard   smallint     not null check (shard between 0 and 15),
  counter bigint       not null default 0,
  primary key (entity, shard)
) with (fillfactor = 50);

-- For each such entity, once, if the application calls CollectionRevision.raise:
--   insert into etagged_revision (entity, shard) select 'Article', generate_series(0, 15);
-- or, for the database to raise the revision by itself, whoever writes, once for each table:
--   select etagged_track('article', 'Article');

-- What the transactions under way have changed; empty at each commit.
create table etagged_change (
  transaction_id xid8         not null default pg_current_xact_id(),
  entity         varchar(255) not null,
  primary key (transaction_id, entity)
);

create function etagged_note_change() returns trigger language plpgsql as $$
begin
  insert into etagged_change (entity) values (tg_argv[0]) on conflict do nothing;
  return null;
end
$$;

-- Runs last in the transaction, so that a counter is locked for the time of the commit alone, and
-- takes the counters in one order, so that no two transactions wait for each other.
create function etagged_raise() returns trigger language plpgsql as $$
declare
  changed varchar(255)[];
  name varchar(255);
begin
  with taken as (
    delete from etagged_change where transaction_id = pg_current_xact_id() returning entity
  )
  select coalesce(array_agg(entity order by entity collate "C"), '{}') into changed from taken;
  foreach name in array changed loop
    update etagged_revision set counter = counter + 1
      where entity = name and shard = pg_backend_pid() % 16;
  end loop;
  return null;
end
$$;

create constraint trigger etagged_raise after insert on etagged_change
  deferrable initially deferred for each row execute function etagged_raise();

create function etagged_track(tracked regclass, entity_name varchar) returns void
language plpgsql as $$
begin
  insert into etagged_revision (entity, shard)
    select entity_name, generate_series(0, 15) on conflict do nothing;
  execute format(
    'create or replace trigger etagged_change after insert or update or delete or truncate on %s '
    'for each statement execute function etagged_note_change(%L)', tracked, entity_name);
end
$$;
