package dev.etagged.doctor.report;

import dev.etagged.testkit.explanation.Explanation;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** For programs. */
public final class JsonReport {

  private JsonReport() {}

  /** The report's text. */
  public static String of(Result result) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("verdict", result.isSick() ? "findings" : "ok");
    report.put("subjects", result.subjects());
    report.put("findings", result.findings().stream().map(JsonReport::finding).toList());
    report.put("facts", result.facts());
    report.put(
        "explanations", result.explanations().stream().map(JsonReport::explanation).toList());
    return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report) + "\n";
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cause", finding.cause().code());
    json.put("severity", finding.cause().severity().name());
    json.put("resource", finding.shownResource());
    json.put("title", finding.cause().title());
    json.put("seen", finding.detail());
    json.put("rule", finding.cause().section());
    json.put("because", finding.cause().because());
    finding.octetsPerDay().ifPresent(octets -> json.put("octetsPerDay", octets));
    json.put("cure", finding.cause().cure());
    json.put("evidence", finding.evidence().stream().map(Exchange::lines).toList());
    return json;
  }

  private static Map<String, Object> explanation(Explanation explanation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", explanation.exchange().number());
    json.put("method", explanation.exchange().request().method());
    json.put("target", explanation.exchange().request().shown());
    json.put("status", explanation.exchange().response().status());
    json.put("sent", explanation.sent());
    json.put("compared", explanation.compared());
    json.put("rule", explanation.rule());
    json.put("because", explanation.why());
    explanation.expected().ifPresent(status -> json.put("expected", status));
    explanation.cure().ifPresent(cure -> json.put("cure", cure));
    return json;
  }
}
