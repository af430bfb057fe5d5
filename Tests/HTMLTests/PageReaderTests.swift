import HTMLTesting
import Testing

struct `Reading pages in tests` {
    @Test(
        arguments: [
            "<p>", "<p></b>", "</p>", "<p><b></p></b>", "<p a=\"1\" a=\"2\"></p>", "<p a=1></p>", "<p>&nope;</p>",
            "<p>\0</p>",
            "<p a=\"1\"b></p>",
        ]
    )
    func `what is not well-formed is a fault`(html: String) {
        #expect(throws: PageFault.self) { try PageReader.read(html) }
    }

    @Test(
        arguments: [
            ("<p id=\"a\"></p><p id=\"a\"></p>", "id “a” stands more than once"),
            ("<input name=\"n\">", "control “n” has no label"),
            ("<a href=\"#x\">x</a>", "<a> points at “x”, which is not there"),
            ("<h1>a</h1><h3>b</h3>", "an h3 follows an h1"),
            ("<p style=\"x\"></p>", "<p> has style"),
            ("<p onclick=\"x\"></p>", "<p> has onclick"),
            ("<script>x</script>", "a script stands in the page"),
            ("<form method=\"post\" action=\"/a\"></form>", "the form to “/a” has no token"),
            ("<p></p>", "help now is not on the page"),
        ]
    )
    func `a broken rule is named`(html: String, sentence: String) throws {
        #expect(PageRules.broken(in: try PageReader.read(html)).contains(sentence))
    }
}
