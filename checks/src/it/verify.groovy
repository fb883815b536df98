// Runs after the embedding sample was built: what it printed on both paths, and what it had to bring along for that.
def log = new File(basedir, 'build.log').readLines()
def expected = 'sum by (model) (rate(seldon_model_infer_total{namespace="seldon-mesh",model="irisa0"}[2m]))'
def printed = log.count { it.contains(expected) }
assert printed == 2: "the sample printed its query $printed times instead of on the class path and on the module path:\n" +
        log.join('\n')

def jars = new File(basedir, 'target/classpath.txt').text.trim().split(File.pathSeparator)
        .collect { new File(it).name.replaceFirst(/-\d.*/, '') }.sort()
assert jars == ['antlr4-runtime', 'jackson-annotations', 'jackson-core', 'jackson-databind', 'jspecify', 'leadline-core',
                'leadline-k8s-binding', 'leadline-promql', 'snakeyaml-engine']: 'the sample got other jars: ' + jars
