import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;

/// Lets Jackson make its decimal bounds when a number is compared with them, and not when the first
/// text is read.
///
/// They are the only decimals of a start, and the first of a program costs 40 ms: Java works out
/// powers of five up to 5^65536 beforehand. Each bound is made from the whole number beside it, as
/// the library does it.
final class LateNumbers {
  private static final String FOLDER = "tools/jackson/core/base/";
  private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
  private static final ClassDesc WHOLE = ClassDesc.of("java.math.BigInteger");

  /// Four are made, and each is read in one place; another version may have others.
  private static final int PLACES = 8;

  private int places;
  private boolean beingMade;

  private LateNumbers() {}

  static boolean concerns(Path jar) {
    return JarCopy.library(jar).equals("jackson-core");
  }

  static void copy(Path from, Path to) throws IOException {
    LateNumbers numbers = new LateNumbers();
    try (URLClassLoader types = new URLClassLoader(new URL[] {from.toUri().toURL()})) {
      ClassFile classes = JarCopy.classes(types);
      JarCopy.copy(
          from,
          to,
          (name, octets) ->
              Optional.of(
                  JarCopy.isClass(name) && name.startsWith(FOLDER)
                      ? numbers.of(classes, octets)
                      : octets));
    }
    if (numbers.places != PLACES) {
      throw new IOException(from + " has " + numbers.places + " places where a bound is used");
    }
  }

  private byte[] of(ClassFile classes, byte[] octets) {
    int before = places;
    byte[] changed =
        classes.transformClass(
            classes.parse(octets),
            (type, element) -> {
              if (element instanceof MethodModel method) {
                type.transformMethod(
                    method,
                    MethodTransform.transformingCode(
                        isFirst(method) ? this::unmade : this::madeHere));
              } else {
                type.with(element);
              }
            });
    return places == before ? octets : changed;
  }

  private static boolean isFirst(MethodModel method) {
    return method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
  }

  /// Leaves out `BD_… = new BigDecimal(BI_…)`.
  private void unmade(CodeBuilder code, CodeElement element) {
    if (element instanceof NewObjectInstruction made
        && made.className().asSymbol().equals(DECIMAL)) {
      beingMade = true;
    }
    if (!beingMade) {
      code.with(element);
    }
    if (element instanceof FieldInstruction field && isBound(field)) {
      places++;
      beingMade = false;
    }
  }

  /// Puts `new BigDecimal(BI_…)` in place of `BD_…`.
  private void madeHere(CodeBuilder code, CodeElement element) {
    if (element instanceof FieldInstruction field && isBound(field)) {
      places++;
      code.new_(DECIMAL)
          .dup()
          .getstatic(
              field.owner().asSymbol(), field.name().stringValue().replaceFirst("D", "I"), WHOLE)
          .invokespecial(
              DECIMAL, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, WHOLE));
    } else {
      code.with(element);
    }
  }

  private static boolean isBound(FieldInstruction field) {
    return field.name().stringValue().startsWith("BD_") && field.typeSymbol().equals(DECIMAL);
  }
}
