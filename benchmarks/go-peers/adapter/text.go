package main

import (
	"bytes"
	"text/template"

	prom "sigs.k8s.io/prometheus-adapter/pkg/client"
	"sigs.k8s.io/prometheus-adapter/pkg/config"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"

	"leadline.io/benchmarks/peer"
)

// arguments has the fields of the data that the adapter gives to a template.
type arguments struct {
	Series            string
	LabelMatchers     string
	LabelValuesByName map[string]string
	GroupBy           string
	GroupBySlice      []string
}

func templateWorks(in folder, _ *cluster) ([]peer.Work, error) {
	var texts []struct{ Name, Text string }
	if err := in.readJSON("templates.json", &texts); err != nil {
		return nil, err
	}
	data := arguments{
		Series:            "seldon_model_infer_total",
		LabelMatchers:     `namespace="seldon-mesh",model="irisa0"`,
		LabelValuesByName: map[string]string{"namespace": "seldon-mesh", "model": "irisa0"},
		GroupBy:           "model",
		GroupBySlice:      []string{"model"},
	}
	var all []peer.Work
	for _, t := range texts {
		parse := func() *template.Template {
			return must(template.New("metrics-query").Delims("<<", ">>").Parse(t.Text))
		}
		execute := func(parsed *template.Template) string {
			out := new(bytes.Buffer)
			if err := parsed.Execute(out, data); err != nil {
				panic(err)
			}
			return out.String()
		}
		all = append(all,
			peer.Work{ID: "template-parse/" + t.Name, Prepare: func() (peer.Task, error) {
				return peer.Task{
					Run:    func() any { return parse() },
					Output: func() (string, error) { return execute(parse()), nil },
				}, nil
			}},
			peer.Work{ID: "template-execute/" + t.Name, Prepare: func() (peer.Task, error) {
				parsed := parse()
				return text(func() string { return execute(parsed) }), nil
			}})
	}
	return all, nil
}

func namingWorks(in folder, mapper *cluster) ([]peer.Work, error) {
	var names []struct{ Name, Matches, As, Series string }
	if err := in.readJSON("names.json", &names); err != nil {
		return nil, err
	}
	var all []peer.Work
	for _, n := range names {
		prepare := func() (peer.Task, error) {
			rule := config.DiscoveryRule{SeriesQuery: "up", Name: config.NameMapping{Matches: n.Matches, As: n.As}}
			namers, err := naming.NamersFromConfig([]config.DiscoveryRule{rule}, mapper)
			if err != nil {
				return peer.Task{}, err
			}
			series := prom.Series{Name: n.Series}
			return text(func() string { return must(namers[0].MetricNameForSeries(series)) }), nil
		}
		// The adapter remembers no names: the first time and the next are the same to it.
		for _, family := range []string{"name/", "name-again/"} {
			all = append(all, peer.Work{ID: family + n.Name, Prepare: prepare})
		}
	}
	return all, nil
}
