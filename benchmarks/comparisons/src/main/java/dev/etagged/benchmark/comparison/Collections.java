package dev.etagged.benchmark.comparison;

import static dev.etagged.benchmark.load.Script.REVALIDATION;

import dev.etagged.benchmark.load.Load;
import dev.etagged.benchmark.load.Subject;
import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The tag of a whole collection, by its revision and by the digest of its identifiers and versions,
 * on a database for each number of rows.
 */
final class Collections {

  private static final List<Integer> ROWS = List.of(100, 10_000, 1_000_000);
  private static final double MILLIS = 1_000;

  private final List<Subject> byRevision = new ArrayList<>();
  private final List<Subject> byDigest = new ArrayList<>();

  private Collections() {}

  static void compare(Load load) throws Exception {
    try (Postgres postgres = Postgres.start();
        Server hundred = server(postgres, ROWS.get(0));
        Server tenThousand = server(postgres, ROWS.get(1));
        Server million = server(postgres, ROWS.get(2))) {
      Collections collections = new Collections();
      for (Server server : List.of(hundred, tenThousand, million)) {
        collections.byRevision.add(server.subject("revision", "/shop/revised", REVALIDATION));
        collections.byDigest.add(server.subject("digest", "/shop/digested", REVALIDATION));
      }
      collections.print(load);
    }
  }

  private static Server server(Postgres postgres, int rows) throws Exception {
    String database = "rows_" + rows;
    postgres.execute("postgres", "create database " + database);
    Server server = Server.jersey(postgres.jdbcUrl(database));
    postgres.execute(
        database,
        "create table etagged_revision (entity varchar(255), shard smallint,"
            + " counter bigint not null default 0, primary key (entity, shard))",
        "insert into etagged_revision (entity, shard)"
            + " select 'RevisedItem', generate_series(0, 15)",
        "insert into item (id, version, name)"
            + " select i, 0, 'item ' || i from generate_series(1, %d) i".formatted(rows),
        "analyze item");
    return server;
  }

  private void print(Load load) {
    load.warmUp(byRevision);
    List<Samples> revision = List.copyOf(load.pace(byRevision).values());
    List<Samples> digest = List.copyOf(load.pace(byDigest).values());
    Table table =
        new Table(
            "304 by the tag of a collection, PostgreSQL",
            "rows",
            "by revision, ms",
            "times that of 100 rows",
            "bar",
            "by digest of pairs, ms");
    for (int i = 0; i < ROWS.size(); i++) {
      Samples growth = revision.get(0).dividedBy(revision.get(i));
      table.row(
          Figure.of(ROWS.get(i)),
          milliseconds(revision.get(i)).format(2),
          growth.format(2),
          i == 0 ? "" : Bar.atMost(1.5).judge(growth),
          milliseconds(digest.get(i)).format(2));
    }
    table.print(System.out);
  }

  private static Samples milliseconds(Samples perSecond) {
    return new Samples(perSecond.values().stream().map(rate -> MILLIS / rate).toList());
  }
}
