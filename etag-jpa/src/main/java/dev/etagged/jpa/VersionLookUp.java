package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import dev.etagged.http.Validators;
import dev.etagged.jaxrs.TargetResource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks up identifier and version of one row: one statement, no entity. The identifier is read even
 * where it is the key, since a database may find {@code ABC} where {@code abc} was asked for.
 */
final class VersionLookUp {

  private final Declaration declaration;
  private final List<KeyPart> key;
  private final String jpql;
  private final TagDerivation derivation;

  VersionLookUp(
      Declaration declaration,
      VersionedEntity entity,
      List<KeyPart> key,
      TagDerivation derivation) {
    this.declaration = declaration;
    this.key = List.copyOf(key);
    this.jpql = jpql(entity, key);
    this.derivation = derivation;
  }

  List<String> pathParameters() {
    return KeyPart.pathParameters(key);
  }

  Validators validators(EntityManager entityManager, TargetResource target) {
    List<Object> values = new ArrayList<>();
    for (KeyPart part : key) {
      Optional<Object> value = part.value(declaration, target);
      if (value.isEmpty()) {
        return Validators.absent();
      }
      values.add(value.get());
    }
    return validators(rows(entityManager, values));
  }

  private List<Object[]> rows(EntityManager entityManager, List<Object> values) {
    TypedQuery<Object[]> query = entityManager.createQuery(jpql, Object[].class);
    query.setFlushMode(FlushModeType.COMMIT);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(parameter(i), values.get(i));
    }
    return query.getResultList();
  }

  private Validators validators(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return Validators.absent();
    }
    if (rows.size() > 1) {
      throw new IllegalStateException(
          "%s: %d rows of %s have the same %s, which must be unique"
              .formatted(
                  declaration.state().declaredAt(),
                  rows.size(),
                  declaration.entity(),
                  key.stream().map(part -> part.attribute().name()).toList()));
    }
    List<Object> row = Arrays.asList(rows.get(0));
    int versionIndex = row.size() - 1;
    return Validators.of(derivation.tag(row.subList(0, versionIndex), row.get(versionIndex)));
  }

  private static String jpql(VersionedEntity entity, List<KeyPart> key) {
    String attributes =
        Stream.concat(entity.identifier().stream(), Stream.of(entity.version()))
            .map(attribute -> "e." + attribute.name())
            .collect(joining(", "));
    String condition =
        IntStream.range(0, key.size())
            .mapToObj(i -> "e." + key.get(i).attribute().name() + " = :" + parameter(i))
            .collect(joining(" and "));
    return entity.selectable().stream()
        .map(name -> "select %s from %s e where %s".formatted(attributes, name, condition))
        .collect(joining(" union "));
  }

  private static String parameter(int index) {
    return "key" + index;
  }
}
