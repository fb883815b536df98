package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Check;
import io.leadline.lint.CheckProvider;
import io.leadline.lint.internal.comments.CommentProblems;
import java.util.List;

/** All checks that Leadline brings, a line each. */
public final class BuiltInChecks implements CheckProvider {
    /** The service loader's way in. */
    public BuiltInChecks() {}

    @Override
    public List<Check> checks() {
        return List.of(new Check[] {
            new FoundBefore(Code.PA001, Severity.ERROR),
            new FoundBefore(Code.PA002, Severity.ERROR),
            new FoundBefore(Code.PA003, Severity.ERROR),
            new FoundBefore(Code.PA004, Severity.INFO),
            new FoundBefore(Code.PA010, Severity.INFO),
            new YamlSyntax(),
            new UnknownKey(),
            new WrongDocumentShape(),
            new YamlEscapeChangesText(),
            new TrailingNewline(),
            new InvalidDuration(),
            new InvalidSeriesQuery(),
            new FoundBefore(Code.PA202, Severity.ERROR),
            new LiteralMatcherLooksLikeRegex(),
            new ContradictoryMatchers(),
            new FoundBefore(Code.PA205, Severity.ERROR),
            new UnanchoredPattern(),
            new RuleNeverMatches(),
            new OverbroadSeriesQuery(),
            new RepeatedSeriesQuery(),
            new NoResourceMapping(),
            new UnknownResource(),
            new MissingNamespaceMapping(),
            new FoundBefore(Code.PA304, Severity.ERROR),
            new MappedLabelNotSelected(),
            new InvalidLabelName(),
            new InvalidLabelTemplate(),
            new GroupInLabelTemplate(),
            new TemplateMapsForeignLabel(),
            new ClusterScopedUnreachable(),
            new NameExpandsToEmpty(),
            new AmbiguousCaptures(),
            new NameCollapsesSeries(),
            new NameNotAPathSegment(),
            new MetricOnlyAtRoot(),
            new InvalidQueryTemplate(),
            new MissingLabelMatchers(),
            new LostResourceLabel(),
            new RenderedQueryInvalid(),
            new WrongResultType(),
            new ManyValuesWithEquality(),
            new SameQueryForAll(),
            new SeriesMatcherDropped(),
            new CounterGaugeMismatch(),
            new RangeTooShort(),
            new HistogramQuantileLabels(),
            new NonFiniteValue(),
            new SeveralSamplesOfObject(),
            new UnsteadyFunction(),
            new FixedMatcherOfRequest(),
            new ValueBelowPrecision(),
            new ExternalNamespaceUnmapped(),
            new SettingWithoutEffect(),
            new ExternalNamespaceTwice(),
            new ExternalNameUppercase(),
            new IncompleteResourceRule(),
            new WindowMismatch(),
            new PodCountedAsContainer(),
            new InstanceIsNoNode(),
            new OverlappingRules(),
            new AdapterIntervals(),
            new FoundBefore(CommentProblems.INVALID, Severity.WARNING),
            new FoundBefore(CommentProblems.UNUSED, Severity.WARNING),
        });
    }
}
