package io.newsreel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house stays as it is drawn: which room may know of which. */
class ArchitectureTest {

  private static JavaClasses code;

  @BeforeAll
  static void readTheCode() {
    code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.newsreel");
  }

  @Test
  void textWorkKnowsNothingOfKafka() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.newsreel.processor.text..",
            "io.newsreel.processor.clean..",
            "io.newsreel.processor.subjects..",
            "io.newsreel.processor.actors..",
            "io.newsreel.processor.annotate..",
            "io.newsreel.processor.extracts..",
            "io.newsreel.processor.index..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(code);
  }

  @Test
  void stagesMeetKafkaStreamsInTheirAdaptersOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.newsreel.processor.duplicates..",
            "io.newsreel.processor.counts..",
            "io.newsreel.processor.summaries..",
            "io.newsreel.processor.rows..")
        .and()
        .haveNameNotMatching(
            ".*(Processor|Stores|CountTables|CountGiver|WindowCounts|KafkaArticleLog)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.streams..")
        .check(code);
  }

  @Test
  void everythingKnowsTheContractAndTheContractKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("io.newsreel.events..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.newsreel.ingest..",
            "io.newsreel.processor..",
            "io.newsreel.sink..",
            "io.newsreel.cli..")
        .check(code);
  }

  @Test
  void ingestProcessorAndSinkDoNotKnowEachOther() {
    independent("io.newsreel.ingest..", "io.newsreel.processor..", "io.newsreel.sink..");
    independent("io.newsreel.processor..", "io.newsreel.ingest..", "io.newsreel.sink..");
    independent("io.newsreel.sink..", "io.newsreel.ingest..", "io.newsreel.processor..");
  }

  @Test
  void theViewKnowsNothingOfThePage() {
    noClasses()
        .that()
        .resideInAPackage("io.newsreel.sink.view..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.newsreel.sink.api..", "io.javalin..", "org.eclipse.jetty..")
        .check(code);
  }

  private static void independent(String module, String... others) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("io.newsreel.cli..")
        .check(code);
  }
}
