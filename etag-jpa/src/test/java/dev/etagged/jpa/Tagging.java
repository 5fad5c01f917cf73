package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Members.DigestedMember;
import dev.etagged.jpa.Members.Member;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The ways to tag a collection that are raced: the library's, and two that are no good. */
enum Tagging {
  DIGEST {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      return ofCollection(factory, DigestedMember.class);
    }
  },
  REVISION {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      return ofCollection(factory, Member.class);
    }
  },

  /** The revision that PostgreSQL raises by itself. */
  TRACKED_REVISION {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      return each(
          factory,
          entityManager ->
              RevisionTable.read(entityManager, List.of(OutOfOrderWriter.TRACKED))
                  .inputs()
                  .toString());
    }
  },
  SNAPSHOT {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      PathTarget target = new PathTarget(Map.of(), environment(factory));
      PostgresqlSnapshot source = new PostgresqlSnapshot();
      return () -> source.validators(target).toString();
    }
  },
  MAX_VERSION_AND_COUNT {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      return ofMaximum(factory, "version");
    }
  },
  MAX_DATE_AND_COUNT {
    @Override
    Supplier<String> over(EntityManagerFactory factory) {
      return ofMaximum(factory, "changedAt");
    }
  };

  /** What tells the collection's tag, in a look-up of its own each time. */
  abstract Supplier<String> over(EntityManagerFactory factory);

  private static FakeEnvironment environment(EntityManagerFactory factory) {
    return new FakeEnvironment().with(EntityManagerFactory.class, factory);
  }

  private static Supplier<String> ofCollection(EntityManagerFactory factory, Class<?> type) {
    FakeEnvironment environment = environment(factory);
    PathTarget target = new PathTarget(Map.of(), environment);
    var source =
        new EntityStateSupport().sourceFor(States.collection(type), environment).orElseThrow();
    return () -> {
      Validators validators = source.validators(target);
      return validators.toString();
    };
  }

  private static Supplier<String> ofMaximum(EntityManagerFactory factory, String attribute) {
    String jpql = "select max(m.%s), count(m) from Member m".formatted(attribute);
    return each(
        factory,
        entityManager ->
            Arrays.toString(entityManager.createQuery(jpql, Object[].class).getSingleResult()));
  }

  private static Supplier<String> each(
      EntityManagerFactory factory, Function<EntityManager, String> look) {
    return () -> {
      try (EntityManager entityManager = factory.createEntityManager()) {
        return look.apply(entityManager);
      }
    };
  }
}
