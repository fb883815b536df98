/** The {@code leadline} command. */
module io.leadline.cli {
    requires info.picocli;
    requires io.leadline.k8s;
    requires static org.jspecify;
}
