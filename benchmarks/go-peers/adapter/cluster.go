package main

import (
	apimeta "k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/restmapper"
	"sigs.k8s.io/prometheus-adapter/pkg/config"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"
)

// cluster maps names of resources, as the adapter does after it has asked the API server.
type cluster struct{ apimeta.RESTMapper }

type resource struct {
	Group      string
	Version    string
	Preferred  bool
	Plural     string
	Singular   string
	Kind       string
	Namespaced bool
}

func (f folder) mapper() (*cluster, error) {
	var resources []resource
	if err := f.readJSON("resources.json", &resources); err != nil {
		return nil, err
	}
	var groups []*restmapper.APIGroupResources
	byName := map[string]*restmapper.APIGroupResources{}
	for _, r := range resources {
		group := byName[r.Group]
		if group == nil {
			group = &restmapper.APIGroupResources{
				Group:              metav1.APIGroup{Name: r.Group},
				VersionedResources: map[string][]metav1.APIResource{},
			}
			byName[r.Group] = group
			groups = append(groups, group)
		}
		if _, known := group.VersionedResources[r.Version]; !known {
			version := metav1.GroupVersionForDiscovery{GroupVersion: r.Group + "/" + r.Version, Version: r.Version}
			group.Group.Versions = append(group.Group.Versions, version)
			if r.Preferred {
				group.Group.PreferredVersion = version
			}
		}
		group.VersionedResources[r.Version] = append(group.VersionedResources[r.Version], metav1.APIResource{
			Name: r.Plural, SingularName: r.Singular, Kind: r.Kind, Namespaced: r.Namespaced,
		})
	}
	return &cluster{restmapper.NewDiscoveryRESTMapper(groups)}, nil
}

// namers reads and compiles a configuration.
func (c *cluster) namers(yaml []byte) ([]naming.MetricNamer, error) {
	read, err := config.FromYAML(yaml)
	if err != nil {
		return nil, err
	}
	return naming.NamersFromConfig(read.Rules, c)
}
