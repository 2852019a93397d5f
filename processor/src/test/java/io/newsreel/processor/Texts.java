package io.newsreel.processor;

/** Invented texts of several tests. */
final class Texts {

  static final String SUMMIT =
      """
      French President Emmanuel Macron met German Chancellor Friedrich Merz in Paris to prepare the summit.
      Macron said that the two governments would present a common plan for the budget within a month.
      Merz told reporters that the plan had been discussed for weeks and that nothing stood in its way.
      """;

  static final String STRIKE =
      """
      Dockers in the port of Rotterdam have ended their strike after the employers raised their offer.
      NATO had warned that supplies for exercises in the north could be late because of the stoppage.
      The union said its members would vote on the offer next week, and that the cranes would move again.
      """;

  static final String STRIKE_TOO =
      """
      The strike of the dockers in the port of Rotterdam is over: employers raised their offer last night.
      The union's members will vote on that offer within days, while the cranes move again.
      """;

  private Texts() {}
}
