"""What Word's styles stand for, as mammoth is told; the first line that fits a paragraph holds."""

_DEEPEST_LIST = 5
_LEVEL = "ul|ol > li"
_LISTS = [
    f"p:{name}-list({level}) => {' > '.join([_LEVEL] * (level - 1) + [f'{tag} > li:fresh'])}"
    for name, tag in (("unordered", "ul"), ("ordered", "ol"))
    for level in range(1, _DEEPEST_LIST + 1)
]
_HEADINGS = ("heading", "Heading")
_BY_NAME = """
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name^='toc '] => p.contents:fresh
p[style-name^='TOC '] => p.contents:fresh
p[style-name='TOC Heading'] => p.contents:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name='List Paragraph'] => p:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Caption'] => p:fresh
p[style-name='caption'] => p:fresh
p[style-name^='Body Text'] => p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='First Paragraph'] => p:fresh
p[style-name='Compact'] => p:fresh
p[style-name='Captioned Figure'] => p:fresh
p[style-name='Image Caption'] => p:fresh
p[style-name='Table Caption'] => p:fresh
p[style-name='Table Contents'] => p:fresh
p[style-name='Table Heading'] => p:fresh
p[style-name='Text body'] => p:fresh
p[style-name='Footnote Text'] => p:fresh
p[style-name='footnote text'] => p:fresh
p[style-name='No Spacing'] => p:fresh
p[style-name='Normal (Web)'] => p:fresh
r[style-name='Emphasis'] => em
r[style-name='Intense Emphasis'] => em
r[style-name='FollowedHyperlink'] =>
r[style-name='Comment Reference'] =>
r[style-name='Verbatim Char'] => code
r[style-name='Section Number'] =>
r[style-name='Footnote Characters'] =>
"""
STYLES = "\n".join(
    [
        "p[style-name='Title'] => h1.title:fresh",
        *(
            f"p[style-name='{word} {level}'] => h{level}:fresh"
            for word in ("heading", "Heading")
            for level in range(1, 7)
        ),
        # Before the styles: what Word numbers is a list, whatever its paragraphs are called.
        *_LISTS,
        _BY_NAME,
    ]
)
"""Of the styles that Word has from the beginning, in every language of it, and LibreOffice and pandoc."""
