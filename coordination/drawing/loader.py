"""Templates as they are read from files: with our expressions, folded once."""

from typing import Any

from django.template import TemplateDoesNotExist
from django.template.base import FilterExpression, Lexer, NodeList, Parser, Template
from django.template.exceptions import TemplateSyntaxError
from django.template.loaders import base, cached

from coordination.drawing.expressions import Expression
from coordination.drawing.folding import fold


class ShortParser(Parser):
    """Reads what stands between braces as `Expression`."""

    def compile_filter(self, token: str) -> FilterExpression:
        return Expression(token, self)


class FoldedTemplate(Template):
    """A template of a file; a fault in it is told with its name."""

    def compile_nodelist(self) -> NodeList:
        engine: Any = self.engine
        tokens = Lexer(self.source).tokenize()
        parser: Any = ShortParser(
            tokens, engine.template_libraries, engine.template_builtins, self.origin
        )
        try:
            nodes: NodeList = parser.parse()
        except TemplateSyntaxError as fault:
            fault.args = (f"Template: {self.origin.name}, {fault}",)
            raise
        self.extra_data = parser.extra_data
        fold(nodes)
        return nodes


class Reader(base.Loader):
    """As Django's, with templates of ours."""

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        tried, engine = [], self.engine
        for origin in self.get_template_sources(template_name):
            if skip is not None and origin in skip:
                tried.append((origin, "Skipped to avoid recursion"))
                continue
            try:
                text = self.get_contents(origin)  # type: ignore[attr-defined]
            except TemplateDoesNotExist:
                tried.append((origin, "Source does not exist"))
            else:
                return FoldedTemplate(text, origin, template_name, engine)
        raise TemplateDoesNotExist(template_name, tried=tried)


class Loader(cached.Loader, Reader):
    """Of folders and apps, each read once."""

    def __init__(self, engine: Any) -> None:
        kinds = ("filesystem", "app_directories")
        super().__init__(engine, [f"django.template.loaders.{kind}.Loader" for kind in kinds])
