-- The revisions of the entities annotated with @Revisioned: sixteen counters each.
create table etagged_revision (
  entity  varchar(255) not null,
  shard   smallint     not null check (shard between 0 and 15),
  counter bigint       default 0 not null,
  primary key (entity, shard)
);

-- For each such entity, once:
--   insert into etagged_revision (entity, shard) select 'Article', x from system_range(0, 15);
