package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"sort"
	"strings"

	pmodel "github.com/prometheus/common/model"
	prom "sigs.k8s.io/prometheus-adapter/pkg/client"
	cmprov "sigs.k8s.io/prometheus-adapter/pkg/custom-provider"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"

	"leadline.io/benchmarks/peer"
)

// discoveryWorks turn series into the list of metrics: from memory, and from the text of Prometheus' answers.
func discoveryWorks(in folder, mapper *cluster) ([]peer.Work, error) {
	var all []peer.Work
	for _, series := range []string{"10000", "100000", "1000000"} {
		all = append(all,
			peer.Work{ID: "discover/" + series, Prepare: func() (peer.Task, error) {
				source, err := newSource(in, mapper, series)
				if err != nil {
					return peer.Task{}, err
				}
				answers, err := source.fetch()
				if err != nil {
					return peer.Task{}, err
				}
				return registryTask(func() (cmprov.SeriesRegistry, error) { return source.registry(answers) }), nil
			}},
			peer.Work{ID: "discover-json/" + series, Prepare: func() (peer.Task, error) {
				source, err := newSource(in, mapper, series)
				if err != nil {
					return peer.Task{}, err
				}
				return registryTask(func() (cmprov.SeriesRegistry, error) {
					answers, err := source.fetch()
					if err != nil {
						return nil, err
					}
					return source.registry(answers)
				}), nil
			}})
	}
	return all, nil
}

func registryTask(run func() (cmprov.SeriesRegistry, error)) peer.Task {
	return peer.Task{
		Run: func() any { return must(run()) },
		Output: func() (string, error) {
			registry, err := run()
			if err != nil {
				return "", err
			}
			var lines []string
			for _, metric := range registry.ListAllMetrics() {
				lines = append(lines, metric.String())
			}
			sort.Strings(lines)
			return strings.Join(lines, "\n"), nil
		},
	}
}

// source has the rules, and a Prometheus whose answers are files: one for each rule.
type source struct {
	mapper *cluster
	namers []naming.MetricNamer
	client prom.Client
}

func newSource(in folder, mapper *cluster, series string) (*source, error) {
	yaml, err := in.read("discovery.yaml")
	if err != nil {
		return nil, err
	}
	namers, err := mapper.namers(yaml)
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	for i, namer := range namers {
		files[string(namer.Selector())] = in.path(fmt.Sprintf("series-%s/%d.json", series, i))
	}
	address := &url.URL{Scheme: "http", Host: "prometheus"}
	client := prom.NewClient(&http.Client{Transport: answers(files)}, address, nil, http.MethodGet)
	return &source{mapper, namers, client}, nil
}

// answers are files by selector.
type answers map[string]string

func (a answers) RoundTrip(request *http.Request) (*http.Response, error) {
	file, err := os.Open(a[request.URL.Query().Get("match[]")])
	if err != nil {
		return nil, err
	}
	return &http.Response{StatusCode: http.StatusOK, Body: file, Request: request}, nil
}

// fetch asks for the series of each rule, as the adapter does at each refresh.
func (s *source) fetch() ([][]prom.Series, error) {
	fetched := make([][]prom.Series, len(s.namers))
	for i, namer := range s.namers {
		series, err := s.client.Series(context.Background(), pmodel.Interval{}, namer.Selector())
		if err != nil {
			return nil, err
		}
		fetched[i] = series
	}
	return fetched, nil
}

// registry does with the answers what the adapter does.
func (s *source) registry(fetched [][]prom.Series) (cmprov.SeriesRegistry, error) {
	registry, err := newRegistry(s.mapper)
	if err != nil {
		return nil, err
	}
	filtered := make([][]prom.Series, len(s.namers))
	for i, namer := range s.namers {
		filtered[i] = namer.FilterSeries(fetched[i])
	}
	return registry, registry.SetSeries(filtered, s.namers)
}

func labelSet(series map[string]string) pmodel.LabelSet {
	set := pmodel.LabelSet{}
	for name, value := range series {
		if name != pmodel.MetricNameLabel {
			set[pmodel.LabelName(name)] = pmodel.LabelValue(value)
		}
	}
	return set
}
