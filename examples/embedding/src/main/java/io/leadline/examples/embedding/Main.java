package io.leadline.examples.embedding;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import java.nio.file.Path;
import java.util.List;

/** Prints the query that prometheus-adapter sends when an HPA asks for the requests per second of a model. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // region render
        AdapterConfig config = ConfigReader.read(Path.of("config.yaml")).orThrow();
        AssumingMapper resources = AssumingMapper.over(ApiResources.builtIn()); // knows Kubernetes, believes in CRDs
        AdapterRules rules = RuleCompiler.compile(config, resources).orThrow();

        Labels series = Labels.of("__name__", "seldon_model_infer_total", "namespace", "seldon-mesh", "model", "irisa0");
        MetricRegistry registry = MetricRegistry.discover(rules, List.of(series));

        RenderedQuery query = registry.query(MetricRequest.of("models.mlops.seldon.io", "infer_rps")
                        .inNamespace("seldon-mesh")
                        .named("irisa0"))
                .orThrow();
        System.out.println(query.promql());
        // endregion
    }
}
