package dev.etagged.heap;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;
import org.netbeans.lib.profiler.heap.Value;

/** Follows references against their direction, the shortest paths first. */
final class BackwardSearch {

  /** More explain nothing more. */
  private static final int ENOUGH = 8;

  private final Heap heap;
  private final Set<String> boundary;
  private final Map<Long, Reference> onwards = new HashMap<>();
  private final Deque<Instance> open = new ArrayDeque<>();

  BackwardSearch(Heap heap, Set<String> boundary) {
    this.heap = heap;
    this.boundary = boundary;
  }

  /** What an object refers to on the way, and by which field; neither at its end. */
  private record Reference(@Nullable Instance to, String field) {}

  /** Each from another root. */
  List<ReferencePath> pathsTo(Instance target) {
    List<ReferencePath> paths = new ArrayList<>();
    reach(target, new Reference(null, ""));
    while (!open.isEmpty() && paths.size() < ENOUGH) {
      Instance current = open.remove();
      if (boundary.contains(current.getJavaClass().getName())) {
        continue;
      }
      if (current.isGCRoot()) {
        paths.add(path(current));
      } else {
        for (Object reference : current.getReferences()) {
          follow((Value) reference, current);
        }
      }
    }
    return paths;
  }

  private void follow(Value reference, Instance to) {
    String field = field(reference);
    Instance from = reference.getDefiningInstance();
    if (!field.equals("referent") || !isReference(from.getJavaClass())) {
      reach(from, new Reference(to, field));
    }
  }

  private void reach(Instance instance, Reference onward) {
    if (onwards.putIfAbsent(instance.getInstanceId(), onward) == null) {
      open.add(instance);
    }
  }

  /** Weak and soft references, and those of finalizers, keep nothing that somebody needs. */
  private static boolean isReference(JavaClass type) {
    for (JavaClass one = type; one != null; one = one.getSuperClass()) {
      if (one.getName().equals("java.lang.ref.Reference")) {
        return true;
      }
    }
    return false;
  }

  private static String field(Value reference) {
    return reference instanceof ObjectFieldValue value ? value.getField().getName() : "[]";
  }

  private ReferencePath path(Instance root) {
    List<String> steps = new ArrayList<>();
    Instance current = root;
    while (current != null) {
      Reference onward = requireNonNull(onwards.get(current.getInstanceId()));
      steps.add(name(current) + " " + onward.field());
      current = onward.to();
    }
    return new ReferencePath(heap.getGCRoot(root).getKind(), steps);
  }

  private String name(Instance instance) {
    JavaClass itself = heap.getJavaClassByID(instance.getInstanceId());
    return itself == null ? instance.getJavaClass().getName() : "class " + itself.getName();
  }
}
