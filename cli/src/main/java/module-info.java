/** The {@code leadline} command. */
module io.leadline.cli {
    requires info.picocli;
    requires io.leadline.k8s;
    requires io.leadline.lint;
    requires com.fasterxml.jackson.databind;
    requires org.commonmark;
    requires static org.jspecify;

    // Options are fields that picocli sets.
    opens io.leadline.cli to
            info.picocli;
}
