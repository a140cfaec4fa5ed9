package org.residua;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The two tables of the design, and the rules beside them, as tests. */
class ArchitectureTest {
    /** Packages by row: a package imports only from rows above its own. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("file", 0),
            Map.entry("task", 0),
            Map.entry("study", 0),
            Map.entry("volume", 1),
            Map.entry("dicom", 2),
            Map.entry("raster", 2),
            Map.entry("preprocess", 2),
            Map.entry("phantom", 3),
            Map.entry("bundle", 3),
            Map.entry("autoencoder", 4),
            Map.entry("anomaly", 5),
            Map.entry("finding", 6),
            Map.entry("evaluate", 6),
            Map.entry("report", 7),
            Map.entry("interchange", 7),
            Map.entry("pacs", 7),
            Map.entry("store", 8),
            Map.entry("workflow", 9),
            Map.entry("cli", 10),
            Map.entry("ui.kit", 10),
            Map.entry("ui.worklist", 11),
            Map.entry("ui.viewer", 11),
            Map.entry("ui.findings", 11),
            Map.entry("ui.tags", 11),
            Map.entry("ui.training", 11),
            Map.entry("ui.settings", 11),
            Map.entry("ui.shell", 12),
            Map.entry("launch", 13));

    private static final String ROOT = "org.residua.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.residua");

    @Test
    void everyPackageHasARow() {
        List<String> unknown = CLASSES.stream()
                .map(c -> featureOf(c.getPackageName()))
                .filter(feature -> !ROWS.containsKey(feature))
                .distinct()
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void aPackageImportsOnlyFromRowsAboveItsOwn() {
        ROWS.forEach((feature, row) -> {
            DescribedPredicate<JavaClass> notAbove = new DescribedPredicate<>("in a row that is not above " + feature) {
                @Override
                public boolean test(JavaClass other) {
                    if (!other.getPackageName().startsWith(ROOT)) {
                        return false;
                    }
                    String theirs = featureOf(other.getPackageName());
                    return !theirs.equals(feature) && ROWS.getOrDefault(theirs, 99) >= row;
                }
            };
            check(noClasses()
                    .that(inFeature(feature))
                    .should()
                    .dependOnClassesThat(notAbove)
                    .because("data flows one way (design, section 1)"));
        });
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.residua.(*)..").should().beFreeOfCycles());
    }

    @Test
    void theDicomToolkitStaysInItsPackages() {
        confine("org.aoju..", "dicom", "interchange", "pacs");
    }

    @Test
    void theDicomToolkitIsInNoPublicSignature() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(resideInAnyPackage("org.aoju..")));
    }

    @Test
    void theTensorLibraryStaysInItsPackage() {
        confine("org.nd4j..", "autoencoder");
        confine("org.bytedeco..", "autoencoder");
    }

    @Test
    void theWindowLibrariesStayInTheWindow() {
        for (String library : List.of("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")) {
            check(noClasses()
                    .that(resideOutsideOfPackages(ROOT + "ui..", ROOT + "launch"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(library))
                    .because("nothing below the window knows it"));
        }
    }

    @Test
    void formatLibrariesStayWhereTheyBelong() {
        confine("picocli..", "cli");
        confine("java.sql..", "store");
        confine("org.apache.commons.csv..", "evaluate", "report", "interchange");
        confine("org.apache.pdfbox..", "report");
        confine("org.knowm.xchart..", "report");
        confine("com.samskivert..", "report");
        confine("org.jetbrains.bio..", "raster");
        confine(
                "com.fasterxml.jackson..",
                "bundle",
                "evaluate",
                "report",
                "interchange",
                "pacs",
                "store",
                "cli",
                "ui.settings");
        check(noClasses()
                .that(resideOutsideOfPackages(ROOT + "report..", ROOT + "raster..", ROOT + "dicom.codec.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio.."))
                .because("pictures are made by report and raster"));
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        check(noClasses()
                .that(resideOutsideOfPackages(ROOT + "cli..", ROOT + "dicom.codec.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("results go through the command line, messages through the log"));
    }

    @Test
    void threadsComeFromTask() {
        check(noClasses()
                .that(resideOutsideOfPackages(ROOT + "task.."))
                .should()
                .callConstructorWhere(new DescribedPredicate<>("a thread or pool is made") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                        String owner = call.getTargetOwner().getName();
                        return owner.equals("java.lang.Thread") || owner.endsWith("PoolExecutor");
                    }
                })
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors"));
    }

    @Test
    void onlyTheKitGoesToTheJavaFxThread() {
        check(noClasses()
                .that(resideOutsideOfPackages(ROOT + "ui.kit.."))
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .allowEmptyShould(true));
    }

    @Test
    void nothingStaticCanChange() {
        check(fields().that().areStatic().should().beFinal());
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager"));
        check(methods().should().notHaveName("getInstance"));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<String> bare = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(com.tngtech.archunit.core.domain.JavaPackage::getName)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void noFileIsLongerThan500LinesAndNoMethodThan50() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                tooLong.addAll(SourceLength.of(file).violations());
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static void confine(String library, String... features) {
        String[] allowed =
                Stream.of(features).map(feature -> ROOT + feature + "..").toArray(String[]::new);
        check(noClasses()
                .that(resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because("libraries have homes (design, section 1)"));
    }

    private static DescribedPredicate<JavaClass> inFeature(String feature) {
        return new DescribedPredicate<>("in " + feature) {
            @Override
            public boolean test(JavaClass c) {
                return featureOf(c.getPackageName()).equals(feature);
            }
        };
    }

    /** dicom.codec belongs to dicom, ui.viewer.layer to ui.viewer. */
    private static String featureOf(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return packageName;
        }
        String[] parts = packageName.substring(ROOT.length()).split("\\.", -1);
        return parts[0].equals("ui") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
