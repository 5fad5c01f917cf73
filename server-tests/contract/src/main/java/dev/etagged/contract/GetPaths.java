package dev.etagged.contract;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The paths that an application answers GET on, as its classes say: what a test does for each of
 * them, it does for those to come.
 */
public final class GetPaths {
  private static final String CLASSES = "/WEB-INF/classes/";
  private static final String CLASS = ".class";

  private final SortedSet<String> paths = new TreeSet<>();

  private GetPaths() {}

  /** Of an application whose classes are these; variables are in braces. */
  static SortedSet<String> of(Collection<Class<?>> classes) {
    GetPaths found = new GetPaths();
    for (Class<?> type : classes) {
      Path path = type.getAnnotation(Path.class);
      if (path != null) {
        found.add(joined("", path.value()), type);
      }
    }
    return found.paths;
  }

  /** Of a packed application, below the path that its {@code Application} declares. */
  public static SortedSet<String> ofArchive(java.nio.file.Path war) throws IOException {
    URL classes = URI.create("jar:" + war.toUri() + "!" + CLASSES).toURL();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, GetPaths.class.getClassLoader())) {
      List<Class<?>> types = new ArrayList<>();
      for (String name : classNames(war)) {
        types.add(Class.forName(name, false, loader));
      }
      String root =
          types.stream()
              .filter(type -> type.isAnnotationPresent(ApplicationPath.class))
              .map(type -> joined("", type.getAnnotation(ApplicationPath.class).value()))
              .findFirst()
              .orElse("");
      SortedSet<String> below = new TreeSet<>();
      of(types).forEach(path -> below.add(root + path));
      return below;
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static List<String> classNames(java.nio.file.Path war) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(war);
        Stream<java.nio.file.Path> files = Files.walk(archive.getPath(CLASSES))) {
      return files
          .map(java.nio.file.Path::toString)
          .filter(file -> file.endsWith(CLASS))
          .map(file -> file.substring(CLASSES.length(), file.length() - CLASS.length()))
          .map(file -> file.replace('/', '.'))
          .toList();
    }
  }

  private void add(String root, Class<?> type) {
    for (Class<?> declaring : withSupertypes(type)) {
      for (Method method : declaring.getDeclaredMethods()) {
        String path = joined(root, pathOf(method));
        if (method.isAnnotationPresent(GET.class)) {
          paths.add(path);
        } else if (isLocator(method)) {
          add(path, located(method));
        }
      }
    }
  }

  private static String pathOf(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static boolean isLocator(Method method) {
    return method.isAnnotationPresent(Path.class)
        && Stream.of(method.getAnnotations())
            .noneMatch(found -> found.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static Class<?> located(Method locator) {
    return locator.getGenericReturnType() instanceof ParameterizedType type
            && type.getActualTypeArguments()[0] instanceof Class<?> argument
        ? argument
        : locator.getReturnType();
  }

  private static Set<Class<?>> withSupertypes(Class<?> type) {
    Set<Class<?>> seen = new LinkedHashSet<>();
    Deque<Class<?>> waiting = new ArrayDeque<>(List.of(type));
    while (!waiting.isEmpty()) {
      Class<?> next = waiting.remove();
      if (seen.add(next)) {
        waiting.addAll(List.of(next.getInterfaces()));
        if (next.getSuperclass() != null) {
          waiting.add(next.getSuperclass());
        }
      }
    }
    return seen;
  }

  private static String joined(String root, String path) {
    String below = path.replaceAll("^/|/$", "");
    return below.isEmpty() ? root : root + "/" + below;
  }
}
