// Command promql does with the parser of Prometheus what Leadline's benchmarks do with PromQL.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"

	"leadline.io/benchmarks/peer"
)

func main() {
	peer.Main(works)
}

func works(inputs string) ([]peer.Work, error) {
	file, err := os.ReadFile(filepath.Join(inputs, "expressions.txt"))
	if err != nil {
		return nil, err
	}
	promql := parser.NewParser(parser.Options{})
	var all []peer.Work
	for line := range strings.Lines(string(file)) {
		name, text, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found {
			return nil, fmt.Errorf("no tab in %q", line)
		}
		all = append(all, expressionWorks(promql, name, text)...)
	}
	return all, nil
}

func expressionWorks(promql parser.Parser, name, text string) []peer.Work {
	return []peer.Work{
		{ID: "promql-parse/" + name, Prepare: func() (peer.Task, error) {
			run := func() any {
				tree, err := promql.ParseExpr(text)
				if err != nil {
					panic(err)
				}
				return tree
			}
			return peer.Task{Run: run, Output: func() (string, error) {
				return string(run().(parser.Expr).Type()) + " " + run().(parser.Expr).String(), nil
			}}, nil
		}},
		onTree(promql, "promql-print/"+name, text, func(tree parser.Expr) string { return tree.String() }),
		onTree(promql, "promql-pretty/"+name, text, func(tree parser.Expr) string { return parser.Prettify(tree) }),
	}
}

func onTree(promql parser.Parser, id, text string, print func(parser.Expr) string) peer.Work {
	return peer.Work{ID: id, Prepare: func() (peer.Task, error) {
		tree, err := promql.ParseExpr(text)
		if err != nil {
			return peer.Task{}, err
		}
		return peer.Task{
			Run:    func() any { return print(tree) },
			Output: func() (string, error) { return print(tree), nil },
		}, nil
	}}
}
