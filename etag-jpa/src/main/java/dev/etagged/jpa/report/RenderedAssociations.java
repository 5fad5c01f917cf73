package dev.etagged.jpa.report;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The associations of a returned entity that are rendered with it, as far as its class shows. */
public final class RenderedAssociations {

  private RenderedAssociations() {}

  /**
   * One sentence for each association whose changes do not change the tag.
   *
   * @param includes the ones that are part of the tag, with dots from one to the next
   * @param isRendered whether a binding to JSON or XML would read an attribute
   */
  public static List<String> warnings(
      EntityType<?> entity, Collection<String> includes, Predicate<Attribute<?, ?>> isRendered) {
    return entity.getAttributes().stream()
        .<Attribute<?, ?>>map(attribute -> attribute)
        .filter(Attribute::isAssociation)
        .filter(isRendered)
        .map(Attribute::getName)
        .filter(name -> includes.stream().noneMatch(each -> isOn(each, name)))
        .sorted()
        .map(name -> warning(entity.getName(), name))
        .toList();
  }

  private static boolean isOn(String include, String name) {
    return include.equals(name) || include.startsWith(name + ".");
  }

  private static String warning(String entity, String name) {
    return "%s is returned as it is, and a change of its %s does not change the tag; write includes = \"%s\", or keep it out of the content"
        .formatted(entity, name, name);
  }
}
