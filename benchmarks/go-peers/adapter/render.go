package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/custom-metrics-apiserver/pkg/provider"
	prom "sigs.k8s.io/prometheus-adapter/pkg/client"
	cmprov "sigs.k8s.io/prometheus-adapter/pkg/custom-provider"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"

	"leadline.io/benchmarks/peer"
)

// request is what an autoscaler asks for, and the series behind it.
type request struct {
	Group     string
	Resource  string
	Metric    string
	Namespace string
	Name      string
	Names     []string
	Selector  string
	Series    map[string]string
}

func (r request) resource() schema.GroupResource {
	return schema.GroupResource{Group: r.Group, Resource: r.Resource}
}

func renderWorks(in folder, mapper *cluster) ([]peer.Work, error) {
	var r request
	if err := in.readJSON("request.json", &r); err != nil {
		return nil, err
	}
	var all []peer.Work
	for _, rule := range []string{"tutorial", "index", "range"} {
		prepare := func(task func(naming.MetricNamer) (peer.Task, error)) func() (peer.Task, error) {
			return func() (peer.Task, error) {
				yaml, err := in.read("render-" + rule + ".yaml")
				if err != nil {
					return peer.Task{}, err
				}
				namers, err := mapper.namers(yaml)
				if err != nil {
					return peer.Task{}, err
				}
				return task(namers[0])
			}
		}
		all = append(all,
			peer.Work{ID: "render/" + rule, Prepare: prepare(func(namer naming.MetricNamer) (peer.Task, error) {
				return build(namer, r, []string{r.Name}), nil
			})},
			peer.Work{ID: "render-fifty/" + rule, Prepare: prepare(func(namer naming.MetricNamer) (peer.Task, error) {
				return build(namer, r, r.Names), nil
			})},
			peer.Work{ID: "request/" + rule, Prepare: prepare(func(namer naming.MetricNamer) (peer.Task, error) {
				return wholeRequest(namer, mapper, r)
			})})
	}
	return all, nil
}

func build(namer naming.MetricNamer, r request, names []string) peer.Task {
	everything := labels.Everything()
	return text(func() string {
		return string(must(namer.QueryForSeries(r.Series["__name__"], r.resource(), r.Namespace, everything, names...)))
	})
}

// wholeRequest starts with the text of the selector: parsing, normalising, look-up and rendering.
func wholeRequest(namer naming.MetricNamer, mapper *cluster, r request) (peer.Task, error) {
	registry, err := newRegistry(mapper)
	if err != nil {
		return peer.Task{}, err
	}
	series := prom.Series{Name: r.Series["__name__"], Labels: labelSet(r.Series)}
	if err := registry.SetSeries([][]prom.Series{{series}}, []naming.MetricNamer{namer}); err != nil {
		return peer.Task{}, err
	}
	info := provider.CustomMetricInfo{GroupResource: r.resource(), Namespaced: true, Metric: r.Metric}
	return text(func() string {
		query, found := registry.QueryForMetric(info, r.Namespace, must(labels.Parse(r.Selector)), r.Name)
		if !found {
			panic("metric not found")
		}
		return string(query)
	}), nil
}

// newRegistry makes an empty registry, which is a part of a provider.
func newRegistry(mapper *cluster) (cmprov.SeriesRegistry, error) {
	_, lister := cmprov.NewPrometheusProvider(mapper, nil, nil, nil, 0, 0)
	registry, is := lister.(cmprov.SeriesRegistry)
	if !is {
		return nil, fmt.Errorf("a %T is no registry", lister)
	}
	return registry, nil
}
