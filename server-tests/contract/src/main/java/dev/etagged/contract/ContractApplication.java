package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The resources of the contract, with the library registered by one explicit line; a server finds
 * it by its annotation.
 */
@ApplicationPath("/")
public class ContractApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(onEveryRuntime());
    if (hasCdi()) {
      classes.addAll(InvocationResources.classes());
      classes.add(ServletDispatchResource.class);
      classes.add(ErrorPageResource.class);
    }
    return classes;
  }

  private static boolean hasCdi() {
    try {
      Class.forName("jakarta.interceptor.InvocationContext");
      return true;
    } catch (ClassNotFoundException bareRuntime) {
      return false;
    }
  }

  private static Set<Class<?>> onEveryRuntime() {
    return Set.of(
        EtaggedFeature.class,
        DecisionLog.class,
        NoteWriter.class,
        RefusingFilter.class,
        SourceResources.StoreDownMapper.class,
        SourceResources.Resolver.class,
        AbsentResources.Guarded.class,
        AbsentResources.Required.class,
        AbsentResources.Unguarded.class,
        TableResources.Filtered.class,
        TableResources.Agreeing.class,
        TableResources.After.class,
        TableResources.Required.class,
        FieldResources.Declared.class,
        FieldResources.Negotiated.class,
        FieldResources.OnResponse.class,
        FieldResources.Notes.class,
        AfterMethodResources.Refusing.class,
        AfterMethodResources.Asking.class,
        AuthorizationResources.OnClass.class,
        AuthorizationResources.OnMethod.class,
        AuthorizationResources.OnInterface.class,
        AuthorizationResources.Owned.class,
        AuthorizationResources.ByForeignAnnotation.class,
        AuthorizationResources.InBody.class,
        AuthorizationResources.InBodyFailing.class,
        AuthorizationResources.Filtered.class,
        AuthorizationResources.LateFilter.class,
        AuthorizationResources.FilteredEarly.class,
        AuthorizationResources.EarlyFilter.class,
        AuthorizationResources.Decorated.class,
        LookupResources.OnMethod.class,
        LookupResources.Inherited.class,
        LookupResources.Overridden.class,
        LookupResources.Implementation.class,
        LookupResources.Bridged.class,
        LookupResources.OnClass.class,
        LookupResources.Nearest.class,
        LookupResources.Locator.class,
        AsyncResource.class,
        TrackedResource.class,
        WritesOfThread.Probe.class,
        ConflictResources.Guarded.class,
        ConflictResources.Unannotated.class,
        SourceResources.Sources.class,
        Deeds.Told.class,
        RangeResources.Alphabet.class,
        RangeResources.Cases.class,
        RangeResources.Untagged.class,
        RangeResources.Unannotated.class,
        ContentResources.Content.class,
        VariantResources.Negotiating.class,
        VariantResources.Personal.class,
        VariantResources.Rendered.class,
        FaithfulResources.class,
        CreatedResources.class,
        ReplacedResources.class,
        EventResources.Events.class,
        EventResources.Unannotated.class,
        PartResources.class,
        EventResources.Seen.class,
        QueryResources.OfState.class,
        QueryResources.OfContent.class,
        TestPrincipals.class,
        WrittenResources.Returned.class,
        WrittenResources.Guarded.class,
        WrittenResources.Transformed.class,
        FileResources.class,
        FramingResources.Content.class,
        FramingResources.Own.class,
        FramingResources.Bare.class,
        FramingResources.Nothing.class,
        FramingResources.BareNothing.class,
        FramingResources.Lying.class,
        LateFilter.Registration.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("etagged.range-limit", "4");
  }
}
