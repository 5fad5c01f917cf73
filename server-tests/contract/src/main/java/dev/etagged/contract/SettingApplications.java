package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Applications with settings. */
final class SettingApplications {

  private SettingApplications() {}

  /** Explains its decisions. */
  public static class Explaining extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(EtaggedFeature.class, TableResources.Filtered.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.server-timing", "true");
    }
  }

  /** Reports what was resolved for its methods. */
  public static class Reporting extends Explaining {

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.report", "true");
    }
  }

  /** Gives the methods that were resolved. */
  public static class Planned extends Application {

    final EtaggedFeature feature = new EtaggedFeature();

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(TableResources.Filtered.class, VariantResources.Rendered.class);
    }

    @Override
    @SuppressWarnings("deprecation") // a test keeps the feature
    public Set<Object> getSingletons() {
      return Set.of(feature);
    }
  }

  /** Has a setting that nobody knows. */
  public static class Misspelt extends Explaining {

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.epohc", "1");
    }
  }

  /** Digests little, and accepts tags that were rewritten. */
  public static class Lenient extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(
          EtaggedFeature.class, TableResources.Filtered.class, ContentResources.Content.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.digest-limit", "4", "etagged.lenient-if-match", "true");
    }
  }

  /** Is told that something behind Jakarta REST codes content. */
  public static class CodedBehind extends Explaining {

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.server-codings", "gzip");
    }
  }

  /** Leaves it to the runtime to find the library. */
  public static class Discovering extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(TableResources.Filtered.class);
    }
  }
}
