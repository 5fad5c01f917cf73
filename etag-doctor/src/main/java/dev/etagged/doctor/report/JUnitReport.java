package dev.etagged.doctor.report;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.finding.Severity;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** For pipelines: JUnit's XML with one test case for each cause. */
public final class JUnitReport {

  private JUnitReport() {}

  /** The report's text. */
  public static String of(Result result) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(xml, result);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, Result result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "etag-doctor " + String.join(" ", result.subjects()));
    xml.writeAttribute("tests", String.valueOf(Cause.values().length));
    xml.writeAttribute("failures", String.valueOf(failures(result)));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    for (Cause cause : Cause.values()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "etag-doctor");
      xml.writeAttribute("name", cause.code());
      List<Finding> found = of(cause, result);
      if (!found.isEmpty()) {
        outcome(xml, cause, found);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void outcome(XMLStreamWriter xml, Cause cause, List<Finding> found)
      throws XMLStreamException {
    if (cause.severity() == Severity.NOTE) {
      xml.writeStartElement("system-out");
    } else {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", cause.severity().name());
      xml.writeAttribute("message", cause.title());
    }
    xml.writeCharacters(found.stream().map(JUnitReport::text).collect(Collectors.joining("\n\n")));
    xml.writeEndElement();
  }

  private static String text(Finding finding) {
    return finding.shownResource()
        + "\n"
        + finding.detail()
        + "\n"
        + finding.evidence().stream()
            .flatMap(exchange -> exchange.lines().stream())
            .collect(Collectors.joining("\n"))
        + "\n"
        + finding.cause().cure();
  }

  private static List<Finding> of(Cause cause, Result result) {
    return result.findings().stream().filter(finding -> finding.cause() == cause).toList();
  }

  private static long failures(Result result) {
    return List.of(Cause.values()).stream()
        .filter(cause -> cause.severity() != Severity.NOTE)
        .filter(cause -> !of(cause, result).isEmpty())
        .count();
  }
}
