// Command unicode prints the Unicode tables of the Go release that runs it, in the form that
// io.leadline.golang.internal.GoUnicode reads:
//
//	go run main.go > ../../main/resources/io/leadline/golang/internal/unicode.txt
//
// Each line is "kind name data". A table is a list of "gap,length" in base 36: how far a range starts behind the end of
// the one before (the first behind -1), and how many code points it has; ",1" is left out. The line of kind "orbit" lists
// "gap,step": the next code point that folds, and how far unicode.SimpleFold goes from it.
package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

func main() {
	tables("category", unicode.Categories)
	tables("script", unicode.Scripts)
	tables("fold-category", unicode.FoldCategory)
	tables("fold-script", unicode.FoldScript)
	for _, alias := range keys(unicode.CategoryAliases) {
		fmt.Println("alias", alias, unicode.CategoryAliases[alias])
	}
	var orbit []string
	last := rune(0)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if next := unicode.SimpleFold(r); next != r {
			orbit = append(orbit, base36(r-last)+","+base36(next-r))
			last = r
		}
	}
	fmt.Println("orbit", unicode.Version, strings.Join(orbit, " "))
}

func tables(kind string, tables map[string]*unicode.RangeTable) {
	for _, name := range keys(tables) {
		var ranges []string
		last := rune(-1)
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if !unicode.Is(tables[name], r) {
				continue
			}
			hi := r
			for hi < unicode.MaxRune && unicode.Is(tables[name], hi+1) {
				hi++
			}
			text := base36(r - last)
			if hi > r {
				text += "," + base36(hi-r+1)
			}
			ranges = append(ranges, text)
			last, r = hi, hi
		}
		fmt.Println(kind, name, strings.Join(ranges, " "))
	}
}

func keys[V any](m map[string]V) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func base36(r rune) string { return strconv.FormatInt(int64(r), 36) }
