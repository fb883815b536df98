package io.leadline.template.internal.program;

import io.leadline.template.internal.fmt.GoPrinter;
import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Text;
import io.leadline.template.internal.value.TextList;
import io.leadline.template.internal.value.TextMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instructions of {@code range}. */
public final class Ranges {
    private Ranges() {}

    /**
     * The variables of a range.
     *
     * @param names none, the element's, or the index's and the element's
     * @param assigned whether they are assigned to and not declared
     */
    public record Loop(List<String> names, boolean assigned) {}

    /**
     * Takes the top value away and starts to go through it.
     *
     * @param loop the variables
     * @param otherwise where to go on if there is nothing in it
     */
    public record Begin(Loop loop, Label otherwise) implements Instruction {
        @Override
        public void run(Execution run) {
            GoValue value = run.pop();
            Iteration iteration = iteration(run, value);
            if (iteration.isEmpty()) {
                run.jump(otherwise);
            } else {
                run.beginRange(iteration);
            }
        }

        private Iteration iteration(Execution run, GoValue value) {
            if (value instanceof GoValue.Int || value instanceof GoValue.Uint8) {
                if (loop.names().size() > 1) {
                    throw run.failure(
                            "can't use " + GoPrinter.string(value) + " to iterate over more than one variable");
                }
                return value instanceof GoValue.Int number
                        ? new Iteration.Count(number.value(), false)
                        : new Iteration.Count(((GoValue.Uint8) value).value(), true);
            } else if (value instanceof TextList list) {
                return new Iteration.Elements(list);
            } else if (value instanceof TextMap map) {
                return new Iteration.Entries(map);
            } else if (value == Nothing.NOTHING) {
                return new Iteration.Count(0, false);
            }
            throw run.failure("range can't iterate over " + GoPrinter.string(value));
        }
    }

    /**
     * Goes on to the next element, or ends the range.
     *
     * @param loop the variables
     * @param body where to go on with an element
     * @param done where to go on after the last element
     */
    public record Next(Loop loop, Label body, Label done) implements Instruction {
        @Override
        public void run(Execution run) {
            Iteration iteration = run.resumeRange();
            if (!iteration.advance()) {
                run.endRange();
                run.jump(done);
                return;
            }
            GoValue element = iteration.element();
            List<String> names = loop.names();
            if (loop.assigned() && !names.isEmpty()) {
                run.variables().set(run, names.get(0), names.size() > 1 ? iteration.index() : element);
                if (names.size() > 1) {
                    run.variables().set(run, names.get(1), element);
                }
            } else if (!names.isEmpty()) {
                run.variables().setTop(1, element);
                if (names.size() > 1) {
                    run.variables().setTop(2, iteration.index());
                }
            }
            run.setDot(element);
            run.jump(body);
        }
    }

    /**
     * Leaves the innermost range.
     *
     * @param done behind the range
     */
    public record Break(Label done) implements Instruction {
        @Override
        public void run(Execution run) {
            run.endRange();
            run.jump(done);
        }
    }

    /** Where a range stands in what it goes through. */
    abstract static class Iteration {
        private final long count;
        private long at = -1;

        private Iteration(long count) {
            this.count = count;
        }

        boolean isEmpty() {
            return count <= 0;
        }

        boolean advance() {
            return ++at < count;
        }

        long at() {
            return at;
        }

        GoValue index() {
            return new GoValue.Int(at);
        }

        abstract GoValue element();

        static final class Count extends Iteration {
            private final boolean bytes;

            Count(long count, boolean bytes) {
                super(count);
                this.bytes = bytes;
            }

            @Override
            GoValue index() {
                return Nothing.NOTHING;
            }

            @Override
            GoValue element() {
                return bytes ? new GoValue.Uint8((int) at()) : new GoValue.Int(at());
            }
        }

        static final class Elements extends Iteration {
            private final TextList list;

            Elements(TextList list) {
                super(list.length());
                this.list = list;
            }

            @Override
            GoValue element() {
                return list.get((int) at());
            }
        }

        static final class Entries extends Iteration {
            private final Iterator<Map.Entry<String, String>> entries;
            private Map.@Nullable Entry<String, String> entry;

            Entries(TextMap map) {
                super(map.entries().size());
                this.entries = map.entries().entrySet().iterator();
            }

            @Override
            boolean advance() {
                boolean more = super.advance();
                if (more) {
                    entry = entries.next();
                }
                return more;
            }

            @Override
            GoValue index() {
                return new Text(Objects.requireNonNull(entry).getKey());
            }

            @Override
            GoValue element() {
                return new Text(Objects.requireNonNull(entry).getValue());
            }
        }
    }
}
